using System.Data.Common;
using DocCatalog.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DocCatalog.Tests.Store;

public class ImportTests
{
    private static readonly Listing Classics = new Listing("Classics", "2020-01-01")
        .Film("Dont Look Back", 1967, "D. A. Pennebaker", "Bob Dylan", "A tour of England.")
        .Film("The Last Waltz", 1978, "Martin Scorsese", "The Band");

    [Fact]
    public async Task An_article_is_kept_with_the_words_that_say_each_value()
    {
        using var database = await MemoryDatabase.Create();

        var result = await Import(database, Classics, "a.txt");

        Assert.Equal((true, 2, 2), (result.Changed, result.Entries, result.NewFilms));
        await using var db = database.Connect();
        var article = await db.Articles.Include(a => a.Mentions).ThenInclude(m => m.Facts).SingleAsync();
        Assert.Equal("classics", article.Slug);
        Assert.Equal([1, 2], article.Mentions.Select(mention => mention.Position));
        Assert.All(article.Mentions.SelectMany(mention => mention.Facts), fact => Assert.Equal(fact.Value, article.Source[fact.Start..fact.End]));
        Assert.Equal(
            [Field.Title, Field.Year, Field.Director, Field.Artist, Field.Summary],
            article.Mentions[0].Facts.OrderBy(fact => fact.Ordinal).Select(fact => fact.Field));
    }

    [Fact]
    public async Task Importing_the_same_article_again_changes_nothing()
    {
        using var database = await MemoryDatabase.Create();
        await Import(database, Classics, "a.txt");
        var before = await Films(database);

        var again = await Import(database, Classics, "a.txt");
        var moved = await Import(database, Classics, "moved.txt");

        Assert.Equal((false, 2, 0), (again.Changed, again.Entries, again.NewFilms));
        Assert.False(moved.Changed);
        Assert.Equal(before, await Films(database));
    }

    [Fact]
    public async Task A_corrected_article_replaces_what_it_said_before()
    {
        using var database = await MemoryDatabase.Create();
        await Import(database, Classics, "a.txt");

        var corrected = new Listing("Classics").Film("Dont Look Back", 1968, "D.A. Pennebaker").Film("Amy", 2015);
        await Import(database, corrected, "a.txt");

        Assert.Equal(["1 dont-look-back: Dont Look Back (1968) by D. A. Pennebaker", "3 amy: Amy (2015) by "], await Films(database));
        await using var db = database.Connect();
        Assert.Equal("D. A. Pennebaker", (await db.Names.SingleAsync()).Text);
    }

    [Fact]
    public async Task Nothing_of_an_article_is_kept_when_its_import_fails_halfway()
    {
        using var database = await MemoryDatabase.Create();
        await Import(database, new Listing("First").Film("The Last Waltz", 1978), "a.txt");
        var before = await Films(database);

        await Assert.ThrowsAsync<DbUpdateException>(() => Import(database, Classics, "a.txt", new FailingInterceptor("INSERT INTO \"Credits\"")));

        Assert.Equal(before, await Films(database));
        await using var db = database.Connect();
        Assert.Equal("First", (await db.Articles.SingleAsync()).Title);
        Assert.Equal(1, await db.Mentions.CountAsync());
    }

    private static async Task<ImportResult> Import(MemoryDatabase database, Listing listing, string origin, params IInterceptor[] interceptors)
    {
        await using var db = database.Connect(interceptors);
        return await new Importer(db, TimeProvider.System).Import(listing.File(), origin, listing.Parsed);
    }

    private static async Task<List<string>> Films(MemoryDatabase database)
    {
        await using var db = database.Connect();
        var films = await db.Films.Include(film => film.Credits).ThenInclude(credit => credit.Name).OrderBy(film => film.Id).ToListAsync();
        return [.. films.Select(film => $"{film.Id} {film.Slug}: {film.Title} ({film.Year}) by {string.Join(", ", Directors(film))}")];
    }

    private static IEnumerable<string> Directors(Film film) => film.Credits.Where(credit => credit.Role == Role.Director).Select(credit => credit.Name!.Text);

    private sealed class FailingInterceptor(string statement) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains(statement, StringComparison.Ordinal)
                ? throw new IOException("The disk is gone.")
                : ValueTask.FromResult(result);
    }
}
