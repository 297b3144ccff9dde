using System.Globalization;
using System.Text;

namespace DocCatalog.TestSupport.Generation;

/// <summary>A film as one article prints it: titles and names are spelled in many ways, and what is not known is left out.</summary>
internal sealed record PrintedFilm(MadeFilm Film, int Number, string Title, int? Year, string? Director, string Prose)
{
    public string Brackets => Year is int year ? string.Create(CultureInfo.InvariantCulture, $" ({year})") : "";

    /// <summary>As one may print <paramref name="film"/>.</summary>
    /// <param name="length">The number of characters of prose.</param>
    /// <param name="years">Whether the article states years at all.</param>
    public static PrintedFilm Of(MadeFilm film, int number, int length, bool years, Random random)
    {
        var year = !years || random.Next(12) == 0 ? (int?)null : film.Year + (random.Next(12) == 0 ? 1 : 0);
        return new PrintedFilm(film, number, TitleOf(film.Title, random), year, DirectorsOf(film, random), ProseOf(film, length, random));
    }

    private static string TitleOf(string title, Random random) => random.Next(14) switch
    {
        0 => title.Replace(" & ", " and ", StringComparison.Ordinal),
        1 => title.ToUpperInvariant(),
        2 when title.StartsWith("The ", StringComparison.Ordinal) => title[4..],
        3 => WithoutAccents(title),
        4 => title.Replace(": ", " – ", StringComparison.Ordinal),
        _ => title,
    };

    private static string? DirectorsOf(MadeFilm film, Random random) => random.Next(10) switch
    {
        0 => null,
        1 => WithoutAccents(film.Directors[0]),
        2 => film.Directors[0].Replace(". ", ".", StringComparison.Ordinal),
        _ => string.Join(" and ", film.Directors),
    };

    private static string WithoutAccents(string text) => new StringBuilder(text)
        .Replace('é', 'e').Replace('ö', 'o').Replace('ø', 'o').Replace('è', 'e').Replace('í', 'i').Replace('á', 'a').Replace('ñ', 'n').Replace('ü', 'u').Replace('ë', 'e')
        .ToString();

    private static string ProseOf(MadeFilm film, int length, Random random)
    {
        var prose = new StringBuilder();
        while (prose.Length < length)
        {
            var sentence = Words.Sentences[random.Next(Words.Sentences.Length)]
                .Replace("{a}", film.Artist, StringComparison.Ordinal)
                .Replace("{p}", Words.Places[random.Next(Words.Places.Length)], StringComparison.Ordinal);
            prose.Append(prose.Length == 0 ? "" : " ").Append(sentence);
        }

        return prose.ToString();
    }
}
