using DocCatalog.Parsing;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Tests.Web;

/// <summary>An article as the importer would have kept it, for pages that have to show what no parser would find.</summary>
internal sealed class ArticleByHand(string title, string source)
{
    private readonly List<FilmByHand> films = [];

    /// <summary>A film whose facts stand after one another in the source, in the order of the film's properties.</summary>
    public ArticleByHand Listing(FilmByHand film)
    {
        films.Add(film);
        return this;
    }

    public void AddTo(CatalogDb db)
    {
        var article = new Article
        {
            Slug = Key.OfAddress(title),
            Origin = $"by hand/{title}",
            Title = title,
            Source = source,
            Hash = title,
            Language = "en",
        };
        foreach (var (index, film) in films.Index())
        {
            article.Mentions.Add(film.Mention(source, index + 1, Credits(db, film)));
        }

        db.Articles.Add(article);
    }

    private static IEnumerable<Credit> Credits(CatalogDb db, FilmByHand film) =>
        film.Directors.Select((name, index) => new Credit { Role = Role.Director, Ordinal = index, Name = Named(db, name) })
            .Concat(film.Artists.Select((name, index) => new Credit { Role = Role.Artist, Ordinal = index, Name = Named(db, name) }));

    private static Name Named(CatalogDb db, string text)
    {
        var known = db.Names.Local.FirstOrDefault(name => name.Text == text) ?? db.Names.FirstOrDefault(name => name.Text == text);
        return known ?? db.Names.Add(new Name { Slug = Key.OfAddress(text), Text = text, Key = Key.OfName(text) }).Entity;
    }
}

/// <summary>What an <see cref="ArticleByHand"/> says of one film. Whatever stands in its source becomes a fact.</summary>
internal sealed record FilmByHand(string Title)
{
    public int? Year { get; init; }
    public string[] Directors { get; init; } = [];
    public string[] Artists { get; init; } = [];
    public string[] Paragraphs { get; init; } = [];

    public Mention Mention(string source, int position, IEnumerable<Credit> credits)
    {
        var summary = Paragraphs.Length == 0 ? null : string.Join("\n\n", Paragraphs);
        var film = new Film { Slug = Key.OfAddress(Title), Title = Title, TitleKey = Key.OfTitle(Title), SortKey = Key.OfFiling(Title), Articles = 1, Year = Year, Summary = summary };
        film.Credits.AddRange(credits);
        var mention = new Mention { Position = position, Rank = position, Title = Title, Year = Year, Summary = summary, Film = film };
        mention.Facts.AddRange(Facts(source));
        return mention;
    }

    private IEnumerable<Fact> Facts(string source)
    {
        var entry = Math.Max(0, source.IndexOf(Title, StringComparison.Ordinal));
        return Values()
            .Select(value => (value.Field, value.Text, Start: source.IndexOf(value.Text, entry, StringComparison.Ordinal)))
            .Where(value => value.Start >= 0)
            .Select((value, index) => new Fact
            {
                Field = value.Field,
                Ordinal = index,
                Value = value.Text,
                Start = value.Start,
                End = value.Start + value.Text.Length,
                Confidence = Confidence.High,
            });
    }

    private IEnumerable<(Field Field, string Text)> Values() =>
    [
        (Field.Title, Title),
        .. Year is null ? [] : new[] { (Field.Year, $"{Year}") },
        .. Directors.Select(name => (Field.Director, name)),
        .. Artists.Select(name => (Field.Artist, name)),
        .. Paragraphs.Select(paragraph => (Field.Summary, paragraph)),
    ];
}
