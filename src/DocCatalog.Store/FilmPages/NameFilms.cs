using System.Collections.Concurrent;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.FilmPages;

/// <summary>The films of names, read once as long as nobody changes the catalog: each of them is asked for by all the others.</summary>
internal sealed class NameFilms(CatalogReader reader)
{
    /// <summary>So many films of a name are read, those with the lowest numbers.</summary>
    public const int Most = 400;

    internal static readonly string Films = $"SELECT FilmId FROM Credits INDEXED BY IX_Credits_NameId_Role_FilmId WHERE NameId = @1 AND Role = @2 LIMIT {Most}";

    // Of 8 MB where each has so many films; names have some twenty in the middle.
    private const int MostKept = 5_000;

    private readonly ConcurrentDictionary<(int Name, Role Role), int[]> kept = [];

    /// <summary>Those of the catalog as it is now.</summary>
    public static NameFilms For(CatalogReader reader) => reader.GetOrCompute(nameof(NameFilms), () => new NameFilms(reader));

    /// <summary>The films in which <paramref name="name"/> has this role, in the order of their numbers.</summary>
    public int[] this[int name, Role role]
    {
        get
        {
            if (kept.TryGetValue((name, role), out var films))
            {
                return films;
            }

            if (kept.Count >= MostKept)
            {
                kept.Clear();
            }

            return kept[(name, role)] = [.. reader.Query(Films, row => row.Number(0), name, role.ToString())];
        }
    }
}
