using DocCatalog.Store.Import;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Linking;

/// <summary>The language of a film's summary is that of its article.</summary>
public sealed class SummaryLanguageTests : IDisposable
{
    private const string French = "<html lang=\"fr\"><title>Deux films</title><h1>Deux films</h1><h2>1. Amy (2015)</h2><p>La vie d’une chanteuse, racontée par ceux qui l’ont connue.</p><h2>2. Heima (2007)</h2></html>";

    private readonly TempFolder folder = new();

    [Fact]
    public async Task It_is_kept_as_long_as_the_summary_is_the_articles_own()
    {
        using var database = await MemoryDatabase.Create();
        await Import(database);

        Assert.Equal(["fr", null], await Languages(database));

        var correction = await database.Curate(curation => curation.CorrectFilm("amy", [new(Field.Summary, null, "A life.")], "Shorter.", "me"));
        Assert.Equal([null, null], await Languages(database));

        await database.Curate(curation => curation.Undo(correction[0].Id));
        Assert.Equal(["fr", null], await Languages(database));
    }

    public void Dispose() => folder.Dispose();

    private async Task Import(MemoryDatabase database)
    {
        await using var db = database.Connect();
        await new Importer(db, TimeProvider.System).ImportFiles([(folder.Write("fr.html", French), "fr.html")]).ToListAsync();
    }

    // By the query of a list.
    private static async Task<IEnumerable<string?>> Languages(MemoryDatabase database)
    {
        await using var db = database.Connect();
        return database.Reader.Cards(await db.Films.OrderBy(film => film.Slug).Select(film => film.Id).ToListAsync(), isSearched: false).Select(film => film.Language);
    }
}
