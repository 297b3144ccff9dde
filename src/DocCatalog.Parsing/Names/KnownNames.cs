using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>Names that the catalog knows already: what one article taught helps to read the next.</summary>
public sealed class KnownNames
{
    private readonly Lazy<Lexicon> _lexicon;

    /// <param name="artists">Musicians and bands.</param>
    public KnownNames(IEnumerable<string> artists, IEnumerable<string> directors)
    {
        ArgumentNullException.ThrowIfNull(artists);
        ArgumentNullException.ThrowIfNull(directors);
        string[] known = [.. artists];
        string[] knownDirectors = [.. directors];
        _lexicon = new(() => known.Length + knownDirectors.Length == 0 ? Lexicon.Default : Lexicon.With(known, knownDirectors));
    }

    public static KnownNames None { get; } = new([], []);

    internal Lexicon Lexicon => _lexicon.Value;
}
