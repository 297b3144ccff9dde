using DocCatalog.Parsing;
using DocCatalog.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Import;

public class ReparseTests
{
    [Fact]
    public async Task A_dry_run_tells_what_the_real_one_does_and_changes_nothing()
    {
        using var database = await Catalog();
        var before = await database.Films();

        var foretold = await Reparse(database, dryRun: true);
        Assert.Equal(before, await database.Films());
        var done = await Reparse(database, dryRun: false);

        Assert.Equal(["a.txt: - Amy (2015) + Amy! (2015)", "b.txt:", "c.txt: nothing"], foretold);
        Assert.Equal(foretold, done);
        Assert.Equal(["1 amy: Amy! (2015)", "2 gimme-shelter: Gimme Shelter (1970)", "3 dig: Dig! (2004)"], await database.Films());
    }

    [Fact]
    public async Task What_reads_as_before_is_not_stored_again()
    {
        using var database = await Catalog();
        await Reparse(database, dryRun: false);
        var rows = await Rows(database);

        Assert.Equal(["a.txt:", "b.txt:", "c.txt: nothing"], await Reparse(database, dryRun: false));
        Assert.Equal(rows, await Rows(database));
    }

    private static async Task<MemoryDatabase> Catalog()
    {
        var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)");
        await database.Import("b.txt", "B\nGimme Shelter (1970)");
        await database.Import("c.txt", "C\nDig! (2004)");
        return database;
    }

    // A parser that recognises a new mark, and finds nothing in one article.
    private static ParsedArticle Better(string text, ArticleFormat format, ParseOptions? options)
    {
        var parsed = PlainArticles.Parse(text, format);
        return parsed with
        {
            Entries = text.StartsWith('C') ? [] : [.. parsed.Entries.Select(entry => entry.Title.Value == "Amy" ? entry with { Title = entry.Title with { Value = "Amy!" } } : entry)],
        };
    }

    private static async Task<List<string>> Reparse(MemoryDatabase database, bool dryRun)
    {
        await using var db = database.Connect();
        return await new Importer(db, TimeProvider.System) { Parse = Better, BatchSize = 2 }.Reparse(dryRun)
            .Select(change => $"{change.Origin}:{(change.NothingFound ? " nothing" : "")}{string.Concat(change.Lost.Select(line => $" - {line}"))}{string.Concat(change.Gained.Select(line => $" + {line}"))}")
            .ToListAsync();
    }

    private static async Task<List<string>> Rows(MemoryDatabase database)
    {
        await using var db = database.Connect();
        return await db.Mentions.OrderBy(mention => mention.Id).Select(mention => $"{mention.Id} {mention.FilmId} {mention.Title} {mention.Article!.ImportedAt.Ticks}").ToListAsync();
    }
}
