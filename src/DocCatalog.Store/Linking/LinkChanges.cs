using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Linking;

/// <summary>What becomes of films while it is decided about them.</summary>
/// <param name="lost">Films that lost mentions.</param>
internal sealed class LinkChanges(IEnumerable<int> lost)
{
    /// <summary>Films that have other mentions than before.</summary>
    public HashSet<int> Stale { get; } = [.. lost];

    /// <summary>Everything that is decided about.</summary>
    public HashSet<EntryKey> Entries { get; } = [];
    public List<(CachedFilm Film, FilmGroup Group)> Concluded { get; } = [];
    public List<Mention> Relinked { get; } = [];
    public Dictionary<int, Film> MergedInto { get; } = [];
}
