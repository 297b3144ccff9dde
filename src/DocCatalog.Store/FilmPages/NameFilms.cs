using System.Collections.Concurrent;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.FilmPages;

/// <summary>Caches the films of names for one version of the catalog, since related films share names.</summary>
internal sealed class NameFilms(CatalogReader reader)
{
    /// <summary>How many films of a name are read, by lowest id.</summary>
    public const int Most = 400;

    internal static readonly string Films = $"SELECT FilmId FROM Credits INDEXED BY IX_Credits_NameId_Role_FilmId WHERE NameId = @1 AND Role = @2 LIMIT {Most}";

    // 8 MB if each name has the most films; the median is about twenty.
    private const int MaxCached = 5_000;

    private readonly ConcurrentDictionary<(int Name, Role Role), int[]> cache = [];

    /// <summary>The cache for the current version of the catalog.</summary>
    public static NameFilms For(CatalogReader reader) => reader.GetOrCompute(nameof(NameFilms), () => new NameFilms(reader));

    /// <summary>The ids of the films in which <paramref name="name"/> has this role, ascending.</summary>
    public int[] this[int name, Role role]
    {
        get
        {
            if (cache.TryGetValue((name, role), out var films))
            {
                return films;
            }

            if (cache.Count >= MaxCached)
            {
                cache.Clear();
            }

            return cache[(name, role)] = [.. reader.Query(Films, row => row.Number(0), name, role.ToString())];
        }
    }
}
