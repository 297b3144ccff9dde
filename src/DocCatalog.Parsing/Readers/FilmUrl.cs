using System.Text.RegularExpressions;

namespace DocCatalog.Parsing.Readers;

/// <summary>Recognises URLs of films' pages on sites that have one for every film.</summary>
static partial class FilmUrl
{
    private const int LongestUrl = 1000;

    public static bool Matches(string? url) => url is { Length: > 0 and <= LongestUrl } && Pattern.IsMatch(Uri.UnescapeDataString(url));

    // "https://www.imdb.com/title/tt0077838/", "//letterboxd.com/film/heima/", "https://en.wikipedia.org/wiki/Amy_(2015_film)"
    [GeneratedRegex("""
        ^\s*(?:https?:)?//(?:[\w-]+\.){0,2}(?:
            imdb\.com/(?:[a-z-]{2,5}/)?title/tt\d |
            letterboxd\.com/(?:\w+/)?film/\w |
            themoviedb\.org/(?:movie|tv)/\d |
            rottentomatoes\.com/(?:m|tv)/\w |
            justwatch\.com/[a-z]{2}/(?:movie|tv-show|film|serie|pelicula|filme)/\w |
            netflix\.com/(?:[a-z-]{2,5}/)?title/\d |
            primevideo\.com/(?:[\w-]+/){0,2}detail/\w |
            mubi\.com/(?:[a-z]{2}/)?(?:[a-z]{2}/)?films/\w |
            criterion\.com/films/\d |
            wikipedia\.org/wiki/[^?\#]+_\([^()]{0,30}(?:film|movie|documentary|documentaire|documental|película|filme|фильм|映画)\) |
            filmaffinity\.com/[a-z]{2}/film\d |
            allocine\.fr/film/fichefilm |
            filmweb\.pl/(?:film|serial)/\w |
            kinopoisk\.ru/(?:film|series)/\d |
            moviepilot\.de/(?:movies|serie)/\w |
            csfd\.cz/film/\d
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
