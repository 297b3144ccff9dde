using System.Globalization;
using System.Net;
using System.Text;

namespace DocCatalog.TestSupport.Generation;

/// <summary>An article that never was, with the films that it lists.</summary>
internal sealed record MadeArticle(string Name, string Text, IReadOnlyList<PrintedFilm> Films);

/// <summary>Writes articles of about 6 KB over the films of a filmography, in many layouts; the same for the same seed and number.</summary>
internal sealed class ArticleWriter(Filmography films, int seed)
{
    private const int Length = 5_600;

    private static readonly Func<string, string, string, IReadOnlyList<PrintedFilm>, (string Ending, string Text)>[] Layouts =
        [NumberedHeadings, BoldLeads, Countdown, Table, MarkdownList, PlainLines, PlainNumbered, PageOfHeadings, PageOfList];

    public MadeArticle Write(int number)
    {
        var random = new Random(HashCode(seed, number));
        var count = random.Next(5, 13);
        var layout = Layouts[random.Next(Layouts.Length)];
        var years = random.Next(8) > 0;
        var printed = films.Draw(count, random).Select((film, index) => PrintedFilm.Of(film, index + 1, Length / count - 90, years, random)).ToList();
        var title = Title(count, random);
        var date = new DateOnly(2012, 1, 1).AddDays(random.Next(4_700)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (ending, text) = layout(title, date, Intro(random), printed);
        return new MadeArticle(string.Create(CultureInfo.InvariantCulture, $"{number:D5}.{ending}"), text, printed);
    }

    // The runtime's own differs from start to start.
    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) + (number * 16777619));

    private static string Title(int count, Random random) => random.Next(5) switch
    {
        0 => $"{count} Music Documentaries to Watch on a Rainy Sunday",
        1 => $"The {count} Best Music Documentaries About Life on the Road",
        2 => $"Concert Films and Music Documentaries Worth Staying Up For",
        3 => $"{count} Films That Take You Backstage",
        _ => $"From {Words.Places[random.Next(Words.Places.Length)]} to {Words.Places[random.Next(Words.Places.Length)]}: {count} Music Documentaries",
    };

    private static string Intro(Random random) =>
        $"Some records come with a story, and some stories deserve a film. We asked friends of {Words.Sites[random.Next(Words.Sites.Length)]} which ones they return to, and argued about it for a week.";

    private static (string, string) NumberedHeadings(string title, string date, string intro, IReadOnlyList<PrintedFilm> films) =>
        ("md", FrontMatter(title, date) + $"# {title}\n\n{intro}\n\n" + Lines(films, film => $"## {film.Number}. {film.Title}{film.Brackets}\n\n{Directed(film)}{film.Prose}\n\n"));

    private static (string, string) BoldLeads(string title, string date, string intro, IReadOnlyList<PrintedFilm> films) =>
        ("md", FrontMatter(title, date) + $"# {title}\n\n{intro}\n\n" + Lines(films, film => $"**{film.Title}**{film.Brackets}\n\n{film.Prose}\n\n{DirectorLine(film, "*Director:* ")}"));

    private static (string, string) Countdown(string title, string date, string intro, IReadOnlyList<PrintedFilm> films) =>
        ("md", FrontMatter(title, date) + $"# {title}\n\n{intro}\n\n" + Lines(films, film => $"### {films.Count - film.Number + 1}. {film.Title}{film.Brackets}\n\n{DirectorLine(film, "Directed by ")}{film.Prose}\n\n"));

    private static (string, string) Table(string title, string date, string intro, IReadOnlyList<PrintedFilm> films) =>
        ("md", FrontMatter(title, date) + $"# {title}\n\n{intro}\n\n| Film | Year | Director | Why |\n|---|---|---|---|\n" + Lines(films, film => $"| {film.Title} | {film.Year} | {film.Director} | {film.Prose} |\n"));

    private static (string, string) MarkdownList(string title, string date, string intro, IReadOnlyList<PrintedFilm> films) =>
        ("md", FrontMatter(title, date) + $"# {title}\n\n{intro}\n\n" + Lines(films, film => $"- **{film.Title}**{film.Brackets}{(film.Director is null ? "" : $", dir. {film.Director}")}. {film.Prose}\n"));

    private static (string, string) PlainLines(string title, string date, string intro, IReadOnlyList<PrintedFilm> films) =>
        ("txt", $"{title}\n\nPublished {date}\n\n{intro}\n\n" + Lines(films, film => $"{film.Title}{film.Brackets}{(film.Director is null ? "" : $", dir. {film.Director}")}\n\n{film.Prose}\n\n"));

    private static (string, string) PlainNumbered(string title, string date, string intro, IReadOnlyList<PrintedFilm> films) =>
        ("txt", $"{title}\n\nPublished {date}\n\n{intro}\n\n" + Lines(films, film => $"{film.Number}. {film.Title}{film.Brackets}\n\n{Directed(film)}{film.Prose}\n\n"));

    private static (string, string) PageOfHeadings(string title, string date, string intro, IReadOnlyList<PrintedFilm> films) =>
        ("html", Page(title, date, $"<p>{intro}</p>" + Lines(films, film => $"<h2>{film.Number}. {Html(film.Title + film.Brackets)}</h2>\n<p>{Html(Directed(film) + film.Prose)}</p>\n")));

    private static (string, string) PageOfList(string title, string date, string intro, IReadOnlyList<PrintedFilm> films) =>
        ("html", Page(title, date, $"<p>{intro}</p>\n<ul>" + Lines(films, film => $"<li><strong>{Html(film.Title)}</strong>{film.Brackets}{(film.Director is null ? "" : Html($", directed by {film.Director}"))}<br>{Html(film.Prose)}</li>\n") + "</ul>"));

    private static string FrontMatter(string title, string date) => $"---\ntitle: \"{title}\"\ndate: {date}\n---\n\n";

    private static string Page(string title, string date, string body) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>{Html(title)}</title><meta property=\"article:published_time\" content=\"{date}\"></head>\n<body><article><h1>{Html(title)}</h1>\n{body}</article></body></html>\n";

    private static string Lines(IEnumerable<PrintedFilm> films, Func<PrintedFilm, string> line) =>
        films.Aggregate(new StringBuilder(), (text, film) => text.Append(line(film)), text => text.ToString());

    private static string Directed(PrintedFilm film) => film.Director is null ? "" : $"Directed by {film.Director}. ";

    private static string DirectorLine(PrintedFilm film, string lead) => film.Director is null ? "" : $"{lead}{film.Director}\n\n";

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
