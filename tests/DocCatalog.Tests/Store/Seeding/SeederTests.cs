using DocCatalog.Cli.Input;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using DocCatalog.Store.Seeding;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Seeding;

public sealed class SeederTests : IDisposable
{
    private readonly TempFolder seeds = new();

    [Fact]
    public async Task An_empty_catalog_is_filled_from_the_seeds_and_their_folders()
    {
        using var database = await MemoryDatabase.Create();
        seeds.Write("a.txt", "A\nAmy (2015)");
        seeds.Write("more/b.md", "B\nGimme Shelter (1970)");
        seeds.Write("more/picture.png", "not an article");

        var results = await database.Seed(seeds.Path);

        Assert.Equal(["seeds/a.txt", "seeds/more/b.md"], results.Select(result => result.Origin));
        Assert.Equal(["1 amy: Amy (2015)", "2 gimme-shelter: Gimme Shelter (1970)"], await database.Films());
    }

    [Fact]
    public async Task Starting_again_changes_nothing_and_does_not_even_write()
    {
        using var database = await MemoryDatabase.Create();
        seeds.Write("a.txt", "A\nAmy (2015)");
        await database.Seed(seeds.Path);
        await using var other = database.Connect();
        await using var writing = await other.Database.BeginTransactionAsync();

        Assert.Empty(await database.Seed(seeds.Path));
    }

    [Fact]
    public async Task A_changed_or_added_seed_is_picked_up_at_the_next_start()
    {
        using var database = await MemoryDatabase.Create();
        seeds.Write("a.txt", "A\nAmy (2015)");
        await database.Seed(seeds.Path);
        seeds.Write("a.txt", "A\nAmy (2015) by Asif Kapadia");
        seeds.Write("b.txt", "B\nGimme Shelter (1970)");

        await database.Seed(seeds.Path);

        Assert.Equal(["1 amy: Amy (2015) by Asif Kapadia", "2 gimme-shelter: Gimme Shelter (1970)"], await database.Films());
    }

    [Fact]
    public async Task An_article_whose_seed_is_gone_stays()
    {
        using var database = await MemoryDatabase.Create();
        File.Delete(await Seeded(database, "a.txt", "A\nAmy (2015)"));

        await database.Seed(seeds.Path);

        Assert.Equal(["1 amy: Amy (2015)"], await database.Films());
    }

    [Fact]
    public async Task A_seed_that_cannot_be_read_keeps_none_of_the_others_back()
    {
        using var database = await MemoryDatabase.Create();
        seeds.Write("a.txt", "\0\0\0");
        seeds.Write("b.txt", "B\nAmy (2015)");

        var results = await database.Seed(seeds.Path);

        Assert.Equal(
            ["seeds/a.txt: is not text; save the article as plain text, Markdown or HTML"],
            results.SelectMany(result => result.Problems.Select(problem => problem.At(result.Origin))));
        Assert.Equal(["1 amy: Amy (2015)"], await database.Films());
    }

    [Fact]
    public async Task Nothing_is_seeded_when_one_article_fails_and_all_of_it_at_the_next_start()
    {
        using var database = await MemoryDatabase.Create();
        seeds.Write("a.txt", "A\nAmy (2015)");
        seeds.Write("b.txt", "B\nGimme Shelter (1970)");

        await Assert.ThrowsAsync<IOException>(() => database.Seed(seeds.Path, new FailingStatement("INSERT INTO \"Mentions\"")));

        Assert.Empty(await database.Films());
        await database.Seed(seeds.Path);
        Assert.Equal(2, (await database.Films()).Count);
    }

    [Fact]
    public async Task The_seeds_of_the_project_fill_a_catalog_without_a_problem()
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        var folder = Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory).Folder, "seeds");

        var results = await new Seeder(db, new Importer(db, TimeProvider.System)).Seed(folder);

        Assert.All(results, result => Assert.Empty(result.Problems));
        Assert.Contains("dont-look-back", await db.Films.Select(film => film.Slug).ToListAsync());
        var facts = await db.Facts.Select(fact => new { fact.Value, fact.Mention!.Article!.Source, fact.Start, fact.End, fact.Field }).ToListAsync();
        Assert.All(facts.Where(fact => fact.Field == Field.Title), fact => Assert.Equal(fact.Value, fact.Source[fact.Start..fact.End]));
    }

    [Fact]
    public async Task Without_a_folder_of_seeds_there_is_nothing_to_do()
    {
        using var database = await MemoryDatabase.Create();

        Assert.Empty(await database.Seed(Path.Combine(seeds.Path, "missing")));
    }

    public void Dispose() => seeds.Dispose();

    private async Task<string> Seeded(MemoryDatabase database, string name, string article)
    {
        var path = seeds.Write(name, article);
        await database.Seed(seeds.Path);
        return path;
    }
}
