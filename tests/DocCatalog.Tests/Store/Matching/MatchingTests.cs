using DocCatalog.Parsing;
using DocCatalog.Store.Import;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Matching;
using DocCatalog.TestSupport.Accuracy;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Matching;

/// <summary>Matching the films of the labelled articles.</summary>
public class MatchingTests
{
    private static readonly Lazy<List<(GoldArticle Article, ParsedArticle Parsed)>> Articles =
        new(() => FilmMatching.Sets[0].SelectMany(Corpus.Articles).Select(article => (article, article.Parse())).Where(pair => !pair.Item2.Entries.IsEmpty).ToList());

    [Theory]
    [InlineData(0, true, .98)]
    [InlineData(0, false, .95)]
    [InlineData(2, true, .95)]
    [InlineData(2, false, .9)]
    public void No_two_films_of_the_corpus_are_taken_for_one_and_few_are_split(int set, bool labelled, double recall)
    {
        var claims = FilmMatching.Claims(FilmMatching.Sets[set].SelectMany(Corpus.Articles), labelled, KnownTitles.Default);

        var pairs = FilmMatching.Pairs(claims);

        Assert.Equal(0, pairs.Invented);
        Assert.InRange(pairs.Recall, recall, 1);
    }

    [Fact]
    public void The_films_of_the_corpus_are_the_same_in_whatever_order_its_mentions_come()
    {
        var claims = FilmMatching.Claims(FilmMatching.Sets[0].SelectMany(Corpus.Articles), labelled: false, KnownTitles.Default).Select(pair => pair.Claim).ToArray();
        var expected = Described(claims);
        var random = new Random(4);

        for (var shuffle = 0; shuffle < 20; shuffle++)
        {
            random.Shuffle(claims);
            Assert.Equal(expected, Described(claims));
        }
    }

    [Fact]
    public async Task The_catalog_of_the_corpus_is_the_same_in_whatever_order_its_articles_are_imported()
    {
        var articles = Articles.Value.ToArray();
        var expected = await Imported(articles);
        var random = new Random(4);

        random.Shuffle(articles);

        Assert.Equal(expected, await Imported(articles));
    }

    [Fact]
    public async Task The_address_of_a_film_that_turns_out_to_be_another_leads_to_that_one()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nHeima (2007)");
        await database.Import("b.txt", "B\nAt Home (2007)");

        await database.Import("c.txt", "C\nHeima (2007): Shown abroad as “At Home”.");

        Assert.Equal(["1 heima: Heima (2007): Shown abroad as “At Home”."], await database.Films());
        await using var db = database.Connect();
        Assert.Equal("heima", await db.SlugNow("at-home", default));
        Assert.Null(await db.SlugNow("heima", default));
    }

    [Fact]
    public async Task A_film_that_is_one_of_its_own_again_has_its_address_again()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nHeima (2007)");
        await database.Import("b.txt", "B\nAt Home (2007)");
        await database.Import("c.txt", "C\nHeima (2007): Shown abroad as “At Home”.");

        await database.Import("c.txt", "C\nHeima (2007)");

        Assert.Equal(["heima", "at-home"], (await database.Films()).Select(film => film.Split(' ', ':')[1]));
        await using var db = database.Connect();
        Assert.Null(await db.SlugNow("at-home", default));
    }

    [Fact]
    public async Task Each_match_is_kept_with_its_reason()
    {
        using var database = await MemoryDatabase.Create();

        await database.Import("a.txt", "A\nMonterey Pop (1968) by D. A. Pennebaker");
        await database.Import("b.txt", "B\nMonterey Pop (1969) by D.A. Pennebaker");

        await using var db = database.Connect();
        Assert.Equal(["the first", "same title, years one apart, shared director"], await db.Mentions.OrderBy(mention => mention.Id).Select(mention => mention.Match).ToListAsync());
    }

    private static List<string> Described(IEnumerable<Claim> claims) =>
        [.. FilmMatcher.Group(claims).Select(group => string.Join(", ", group.Matches.Select(match => $"{match.Claim.Origin}:{match.Claim.Mention.Title} {match.Reason}"))).Order(StringComparer.Ordinal)];

    // Without ids and slugs, which depend on the order of imports.
    private static async Task<List<string>> Imported(IEnumerable<(GoldArticle Article, ParsedArticle Parsed)> articles)
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        foreach (var (article, parsed) in articles)
        {
            await new Importer(db, TimeProvider.System) { Parse = (_, _, _) => parsed }.Import(PlainArticles.File(article.Text), article.Name);
        }

        var mentions = await db.Mentions.Select(mention => new { mention.FilmId, mention.Article!.Origin, mention.Position, mention.Match }).ToListAsync();
        var places = mentions.ToLookup(mention => mention.FilmId, mention => $"{mention.Origin} {mention.Position} {mention.Match}");
        return [.. (await database.Films()).Select(film => $"{film[(film.IndexOf(": ", StringComparison.Ordinal) + 2)..]} <- {string.Join(", ", places[int.Parse(film[..film.IndexOf(' ', StringComparison.Ordinal)], null)].Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)];
    }
}
