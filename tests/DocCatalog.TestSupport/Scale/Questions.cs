using DocCatalog.Store.Database;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.TestSupport.Scale;

/// <summary>A catalog as the site has it.</summary>
internal sealed record Asked(CatalogReader Reader, CatalogDb Db);

/// <summary>A kind of request: what is asked, chosen by random numbers, and how the catalog is asked it.</summary>
internal sealed record Question(string Name, Func<CatalogDb, Random, Task<Func<Asked, Task>>> Prepare);

/// <summary>What visitors ask of a made catalog, as the pages of the site do.</summary>
internal sealed class Questions(int films)
{
    private static readonly string[] Decades = ["1950s", "1960s", "1970s", "1980s", "1990s", "2000s", "2010s", "2020s", "undated"];

    public IReadOnlyList<Question> All =>
    [
        .. Enum.GetValues<FilmSort>().Where(sort => sort != FilmSort.Relevance).Select(sort => Listed($"list, {sort}".ToLowerInvariant(), _ => new() { Sort = sort })),
        new("deep page", async (db, random) => Page(new(), new() { After = await SlugOf(db, random) })),
        new("deep page by title", async (db, random) => Page(new() { Sort = FilmSort.Title }, new() { Before = await SlugOf(db, random) })),
        Listed("decade", Of),
        new("decade, deep page", async (db, random) => Page(Of(random), new() { After = await SlugOf(db, random) })),
        new("artist", async (db, random) => Page(await With(db, random))),
        new("director", async (db, random) => Page(await By(db, random))),
        new("article", async (db, random) => Page(await In(db, random))),
        Listed("in how many articles", random => new() { Articles = [ArticleCount.Choices[random.Next(4)]] }),
        new("facets", (_, _) => Facets(new())),
        new("facets of a decade", (_, random) => Facets(Of(random))),
        new("facets of an artist", async (db, random) => await Facets(await With(db, random))),
        new("facets of an article", async (db, random) => await Facets(await In(db, random))),
        new("facets of words", (_, random) => Facets(new() { Q = Word(random) })),
        new("film page", async (db, random) => FilmPage(await SlugOf(db, random))),
        Listed("search, word of a title", random => new() { Q = Word(random) }),
        Listed("search, frequent word", random => new() { Q = MadeWords.Word(random.Next(30)) }),
        Listed("search, two words", random => new() { Q = $"{MadeWords.Word(random.Next(100))} {MadeWords.Word(random.Next(3_000))}" }),
        Listed("search in a decade", random => Of(random) with { Q = Word(random) }),
        new("search, name", async (db, random) => Page(new() { Q = (await Credited(db, random, Role.Artist)).Replace('-', ' ') })),
        Listed("search, two letters", random => new() { Q = MadeWords.Word(random.Next(3_000))[..2] }),
        Listed("search, misspelt word", random => new() { Q = Misspelt(random) }),
        new("suggest", (_, random) => Task.FromResult(Suggest(MadeWords.Word(random.Next(30_000))[..random.Next(2, 5)]))),
        new("timeline", (_, _) => Task.FromResult(Done(asked => asked.Reader.TimelineOf(new(new FilmFilter()))))),
    ];

    private static Question Listed(string name, Func<Random, FilmFilter> filter) => new(name, (_, random) => Task.FromResult(Page(filter(random))));

    private static FilmFilter Of(Random random) => new() { Decade = [Decade.Parse(Decades[random.Next(Decades.Length)], null)] };

    // Names and articles as often as films have them, since that is how often they are followed.
    private async Task<FilmFilter> With(CatalogDb db, Random random) => new() { Artist = [await Credited(db, random, Role.Artist)] };

    private async Task<FilmFilter> By(CatalogDb db, Random random) => new() { Director = [await Credited(db, random, Role.Director)] };

    private async Task<FilmFilter> In(CatalogDb db, Random random)
    {
        var id = random.Next(films) + 1;
        return new() { Article = [await db.Mentions.Where(mention => mention.FilmId == id).Select(mention => mention.Article!.Slug).FirstAsync()] };
    }

    private async Task<string> Credited(CatalogDb db, Random random, Role role)
    {
        var first = random.Next(films - 20) + 1;
        return await db.Credits.Where(credit => credit.FilmId >= first && credit.FilmId < first + 20 && credit.Role == role).Select(credit => credit.Name!.Slug).FirstAsync();
    }

    private async Task<string> SlugOf(CatalogDb db, Random random)
    {
        var id = random.Next(films) + 1;
        return await db.Films.Where(film => film.Id == id).Select(film => film.Slug).SingleAsync();
    }

    private static string Word(Random random) => MadeWords.Word(new MadeWords(random).Zipf(60_000));

    private static string Misspelt(Random random)
    {
        var word = MadeWords.Word(random.Next(2_000, 30_000));
        var place = random.Next(1, word.Length - 1);
        return $"{word[..place]}q{word[(place + 1)..]}";
    }

    private static Func<Asked, Task> Page(FilmFilter filter, PageRequest? start = null) => Done(asked =>
    {
        var resolved = asked.Reader.ResolveSearch(filter);
        asked.Reader.Cards(resolved, asked.Reader.SortOf(resolved), start ?? new());
    });

    private static Task<Func<Asked, Task>> Facets(FilmFilter filter) => Task.FromResult(Done(asked => asked.Reader.FacetsOf(asked.Reader.ResolveSearch(filter))));

    private static Func<Asked, Task> Suggest(string typed) => Done(asked => asked.Reader.Cards(asked.Reader.ResolveSearch(new FilmFilter { Q = typed }).FirstFound(40), isSearched: false));

    private static Func<Asked, Task> Done(Action<Asked> question) => asked =>
    {
        question(asked);
        return Task.CompletedTask;
    };

    private static Func<Asked, Task> FilmPage(string slug) => Done(asked =>
    {
        var (reader, sort) = (asked.Reader, asked.Reader.UsualSort());
        var film = reader.Details(slug)!;
        var mentions = reader.MentionsOf(film.Place.Id);
        FilmVotes.Count(mentions);
        FilmStanding.From(mentions);
        reader.SlugsLeadingTo(slug);
        reader.AnyCorrected(mentions);
        reader.RelatedTo(film);
        reader.NumberOf(film.Place.Id, 1_000);
        reader.Films();
        reader.Neighbour(new(new FilmFilter()), film.Place, sort, backwards: true);
        reader.Neighbour(new(new FilmFilter()), film.Place, sort, backwards: false);
    });
}
