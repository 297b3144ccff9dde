using System.Buffers;
using System.Text.RegularExpressions;
using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>Derives the title keys of a mention.</summary>
public static partial class TitleKeys
{
    /// <summary>The distinct keys of a title, that of the whole title first, each in its strongest form.</summary>
    /// <param name="artists">The artists of the entry; a leading "Artist: " is dropped only for them and those of known films.</param>
    /// <param name="summary">The text of the entry, which may have another title in quotation marks after words such as "released abroad as".</param>
    public static IReadOnlyList<TitleKey> Read(string title, IEnumerable<string> artists, string? summary)
    {
        var names = artists.Select(Key.OfName).ToHashSet();
        var parts = Parts(title, names);
        return
        [
            .. parts.Select((part, index) => new TitleKey(Key.OfTitle(part), index == 0 ? TitleForm.Whole : TitleForm.Part))
                .Concat(OtherTitles(title, summary).Select(alias => new TitleKey(Key.OfTitle(alias), TitleForm.Alias)))
                .Concat(parts.SelectMany(part => Bases(part, names)).Select(text => new TitleKey(Key.OfTitle(text), TitleForm.Base)))
                .DistinctBy(key => key.Text),
        ];
    }

    // Each way of shortening may uncover another: "PULP: A FILM ABOUT LIFE (2014 cut)".
    private static List<string> Parts(string title, HashSet<string> artists)
    {
        List<string> parts = [title];
        for (var next = 0; next < parts.Count; next++)
        {
            foreach (var shorter in ShorterForms(parts[next], artists).OfType<string>().Where(form => !parts.Contains(form)))
            {
                parts.Add(shorter);
            }
        }

        return parts;
    }

    private static string?[] ShorterForms(string title, HashSet<string> artists) =>
    [
        WithoutArtist(title, artists),
        Shortened(TrailingBracket, Brackets, title),
        Shortened(FilmBy, Breaks, title),
        Shortened(OtherTitle, title),
    ];

    private static string? Shortened(Regex tail, string title) =>
        tail.Match(title) is { Success: true } match && match.Index > 0 ? title[..match.Index].Trim() : null;

    // Most titles have none of the characters that the pattern needs.
    private static string? Shortened(Regex tail, SearchValues<char> required, string title) =>
        title.AsSpan().ContainsAny(required) ? Shortened(tail, title) : null;

    // "Metallica: Some Kind of Monster", "Cobain: Montage of Heck", "No Direction Home: Bob Dylan", "David Byrne's American Utopia".
    private static string? WithoutArtist(string title, HashSet<string> artists)
    {
        if (title.AsSpan().ContainsAny('\'', '’') && Possessive.Match(title) is { Success: true } owned
            && IsArtist(owned.Groups["head"].Value, artists, rest: owned.Groups["tail"].Value))
        {
            return owned.Groups["tail"].Value;
        }

        if (HalvesOf(title) is not { } halves)
        {
            return null;
        }

        var (head, tail) = (halves.Groups["head"].Value, halves.Groups["tail"].Value);
        return IsArtist(head, artists, rest: tail) ? tail : IsArtist(tail, artists, rest: head) ? head : null;
    }

    // For "Amy Winehouse: Amy" without artists, the known film of the rest, "Amy", has the artist.
    private static bool IsArtist(string half, IReadOnlyCollection<string> artists, string rest)
    {
        var key = Key.OfName(half);
        return IsOne(key, artists) || KnownFilms.Default.Find(rest).Any(film => IsOne(key, film.ArtistKeys));
    }

    private static bool IsOne(string name, IReadOnlyCollection<string> artists) =>
        artists.Contains(name) || artists.Any(artist => artist.EndsWith(" " + name, StringComparison.Ordinal));

    private static IEnumerable<string> Bases(string title, HashSet<string> artists) =>
        HalvesOf(title) is { } halves && !IsArtist(halves.Groups["head"].Value, artists, rest: halves.Groups["tail"].Value)
            ? [halves.Groups["head"].Value]
            : [];

    private static Match? HalvesOf(string title) => title.AsSpan().ContainsAny(Breaks) && Halves.Match(title) is { Success: true } halves ? halves : null;

    /// <summary>The other titles that an entry states: "aka", "released abroad as", in brackets.</summary>
    public static IEnumerable<string> OtherTitles(string title, string? summary) =>
    [
        .. Titles(OtherTitle, title),
        .. title.AsSpan().ContainsAny(Brackets) ? Titles(TrailingBracket, title).Where(text => text.Contains(' ', StringComparison.Ordinal)) : [],
        .. summary is not null && summary.AsSpan().ContainsAny(Quotes) ? Titles(QuotedOtherTitle, summary) : [],
    ];

    private static IEnumerable<string> Titles(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups["title"].Value);

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",:–—-");
    private static readonly SearchValues<char> Brackets = SearchValues.Create("([");

    // Opens a title in QuotedOtherTitle.
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“«‘*_");

    // "The Beatles: Get Back", "Neil Young – Heart of Gold"
    [GeneratedRegex(@"^(?<head>[^:–—]{1,80}?)(?::| [-–—]) ?(?<tail>\S.{0,199})$", RegexOptions.Singleline)]
    private static partial Regex Halves { get; }

    // "David Byrne’s American Utopia"
    [GeneratedRegex(@"^(?<head>[^:]{2,60}?)['’]s (?<tail>\S.{0,199})$", RegexOptions.Singleline)]
    private static partial Regex Possessive { get; }

    // "Amy (La chica detrás del nombre)"
    [GeneratedRegex(@"\s[(\[](?<title>[^()\[\]]{2,120})[)\]]\s*$")]
    private static partial Regex TrailingBracket { get; }

    // "Homecoming: A Film by Beyoncé", "loudQUIETloud: A Film About the Pixies"
    [GeneratedRegex(@"\s?[:,–—-]\s?a (?:film|movie|documentary) (?:by|about) .{1,120}$", RegexOptions.IgnoreCase)]
    private static partial Regex FilmBy { get; }

    // "Truth or Dare, aka In Bed with Madonna", "Truth or Dare (released abroad as In Bed with Madonna)"
    [GeneratedRegex(
        $@"[\s,;]*[(\[]?\b(?:{AlsoCalled})[\s:]+[""“«‘']?(?<title>[^()\[\]""”»]{{2,120}}?)[""”»’']?[)\]]?\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OtherTitle { get; }

    // "It was released abroad as “In Bed with Madonna”." "El título español de «Truth or Dare»."
    [GeneratedRegex(
        $@"\b(?:{AlsoCalled})[\s,:]+(?:[*_]{{0,2}})[""“«‘*_]\s?(?<title>[^""“”«»*_\n]{{2,120}}?)\s?[""”»’*_]",
        RegexOptions.IgnoreCase)]
    private static partial Regex QuotedOtherTitle { get; }

    private const string AlsoCalled =
        @"a\.?k\.?a\.?|also (?:known|released|shown|sold|titled) as" +
        @"|(?:released|known|shown|sold|titled|called) (?:abroad|overseas|elsewhere|outside [\w ]{2,30}?|in [\w ]{2,30}?) (?:as|under the (?:name|title))" +
        @"|(?:known|released) internationally as|retitled|original title|originally titled|the \w+ title of" +
        @"|título (?:original|español)(?: de)?|(?:se vio|se estrenó|conocida) [\w ]{0,30}?como|titre original(?: de)?|aussi connu sous le titre" +
        @"|originaltitel|auch bekannt als|titolo originale|título original";
}
