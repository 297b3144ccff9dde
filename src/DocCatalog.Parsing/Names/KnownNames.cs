using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>What helps to read an article: known films, and names and titles that the catalog has learned from others.</summary>
public sealed class KnownNames
{
    private readonly Lazy<Lexicon> _lexicon;

    /// <param name="artists">Musicians and bands.</param>
    /// <param name="titles">Titles of films beside those of <see cref="KnownFilms.Default"/>.</param>
    public KnownNames(IEnumerable<string> artists, IEnumerable<string> directors, IEnumerable<string> titles)
    {
        ArgumentNullException.ThrowIfNull(artists);
        ArgumentNullException.ThrowIfNull(directors);
        ArgumentNullException.ThrowIfNull(titles);
        string[] learnedArtists = [.. artists];
        string[] learnedDirectors = [.. directors];
        string[] learnedTitles = [.. titles];
        _lexicon = new(() => Lexicon.With(learnedArtists, learnedDirectors, learnedTitles.Length == 0 ? KnownFilms.Default : KnownFilms.With(learnedTitles)));
    }

    private KnownNames(Lazy<Lexicon> lexicon) => _lexicon = lexicon;

    /// <summary>Only what comes with the program.</summary>
    public static KnownNames None { get; } = new(new Lazy<Lexicon>(() => Lexicon.Default));

    /// <summary>The program's names but none of its films: what reading does without memory of titles.</summary>
    public static KnownNames WithoutFilms { get; } = new(new Lazy<Lexicon>(() => Lexicon.With([], [], KnownFilms.None)));

    internal Lexicon Lexicon => _lexicon.Value;
}
