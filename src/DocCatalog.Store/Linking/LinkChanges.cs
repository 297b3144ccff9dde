using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Linking;

/// <summary>Changes collected while claims are linked to films.</summary>
/// <param name="lost">Ids of films that lost mentions.</param>
internal sealed class LinkChanges(IEnumerable<int> lost)
{
    /// <summary>Ids of films whose mentions changed.</summary>
    public HashSet<int> Stale { get; } = [.. lost];

    /// <summary>All entries that were matched.</summary>
    public HashSet<EntryKey> Entries { get; } = [];
    public List<(CachedFilm Film, FilmGroup Group)> Concluded { get; } = [];
    public List<Mention> Relinked { get; } = [];

    /// <summary>By id of a film that lost a mention, the first film that took one over.</summary>
    public Dictionary<int, Film> MergedInto { get; } = [];
}
