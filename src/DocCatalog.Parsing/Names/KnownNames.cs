using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>Names and titles that help to read an article: the program's own data, and what a catalog has learned.</summary>
public sealed class KnownNames
{
    private readonly Lazy<Lexicon> _lexicon;

    /// <param name="artists">Musicians and bands.</param>
    /// <param name="titles">Titles of films in addition to <see cref="KnownFilms.Default"/>.</param>
    public KnownNames(IEnumerable<string> artists, IEnumerable<string> directors, IEnumerable<string> titles)
    {
        ArgumentNullException.ThrowIfNull(artists);
        ArgumentNullException.ThrowIfNull(directors);
        ArgumentNullException.ThrowIfNull(titles);
        string[] learnedArtists = [.. artists];
        string[] learnedDirectors = [.. directors];
        string[] learnedTitles = [.. titles];
        _lexicon = new(() =>
            Lexicon.With(learnedArtists, learnedDirectors, learnedTitles.Length == 0 ? KnownFilms.Default : KnownFilms.With(learnedTitles)));
    }

    private KnownNames(Lazy<Lexicon> lexicon) => _lexicon = lexicon;

    /// <summary>The program's own data only.</summary>
    public static KnownNames None { get; } = new(new Lazy<Lexicon>(() => Lexicon.Default));

    /// <summary>The program's names without its known films, to measure reading without known titles.</summary>
    public static KnownNames WithoutFilms { get; } = new(new Lazy<Lexicon>(() => Lexicon.With([], [], KnownFilms.None)));

    internal Lexicon Lexicon => _lexicon.Value;
}
