using System.Runtime.InteropServices;
using System.Text.Json;

namespace DocCatalog.Store;

/// <summary>A credited name and the address of its page.</summary>
public sealed record CreditLine(int NameId, Role Role, string Slug, string Text);

/// <summary>Reads the credits of films that are known by number.</summary>
public static class FilmCredits
{
    // The names of a small catalog; of a large one those that are read again and again.
    private const int MostNames = 100_000;

    // Film, role as a number, and number of the name. Sorted by nobody: in this index the credits of a film stand as they are printed.
    internal const string Sql =
        """
        SELECT c.FilmId, c.Role = 'Artist', c.NameId
        FROM json_each(@1) AS film CROSS JOIN Credits AS c INDEXED BY IX_Credits_FilmId_Role_Ordinal_NameId ON c.FilmId = film.value
        """;

    /// <summary>The credits of <paramref name="films"/>, each film's artists before its directors, as the roles are called in the database, and in printed order. A film without any has no entry.</summary>
    public static Dictionary<int, List<CreditLine>> CreditsOf(this CatalogReader reader, IEnumerable<int> films)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var credits = reader.Ask(Sql, row => new Credited(row.Number(0), (Role)row.Number(1), row.Number(2)), JsonSerializer.Serialize(films));
        var known = reader.Remember(nameof(CreditsOf), () => new KnownNames());
        var lines = known.Find(credits);
        if (lines.Contains(null))
        {
            reader.Complete(lines, credits);
            known.Add(credits, lines);
        }

        return ByFilm(credits, lines);
    }

    // Of each name that is not known yet; one that nobody has any more stays null.
    private static void Complete(this CatalogReader reader, CreditLine?[] lines, List<Credited> credits)
    {
        var read = reader.Names(credits.Where((_, place) => lines[place] is null).Select(credit => credit.Name));
        foreach (var (place, credit) in credits.Index().Where(credit => lines[credit.Index] is null && read.ContainsKey(credit.Item.Name)))
        {
            lines[place] = new(credit.Name, credit.Role, read[credit.Name].Slug, read[credit.Name].Text);
        }
    }

    private static Dictionary<int, List<CreditLine>> ByFilm(List<Credited> credits, CreditLine?[] lines)
    {
        var films = new Dictionary<int, List<CreditLine>>();
        for (var place = 0; place < lines.Length; place++)
        {
            if (lines[place] is { } line)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(films, credits[place].Film, out _) ??= []).Add(line);
            }
        }

        return films;
    }

    private static Dictionary<int, (string Slug, string Text)> Names(this CatalogReader reader, IEnumerable<int> ids) => reader
        .Ask("SELECT n.Id, n.Slug, n.Text FROM json_each(@1) AS asked CROSS JOIN Names AS n ON n.Id = asked.value", row => (Id: row.Number(0), Name: (row.Text(1), row.Text(2))), JsonSerializer.Serialize(ids.Distinct().Order()))
        .ToDictionary(name => name.Id, name => name.Name);

    private readonly record struct Credited(int Film, Role Role, int Name);

    /// <summary>Names by number and role, as long as nobody changes the catalog.</summary>
    private sealed class KnownNames
    {
        private readonly Lock access = new();
        private readonly Dictionary<(int, Role), CreditLine> known = [];

        /// <summary>In the order of <paramref name="credits"/>; null where one is not known.</summary>
        public CreditLine?[] Find(List<Credited> credits)
        {
            var lines = new CreditLine?[credits.Count];
            lock (access)
            {
                for (var place = 0; place < lines.Length; place++)
                {
                    lines[place] = known.GetValueOrDefault((credits[place].Name, credits[place].Role));
                }
            }

            return lines;
        }

        public void Add(List<Credited> credits, CreditLine?[] lines)
        {
            lock (access)
            {
                if (known.Count >= MostNames)
                {
                    known.Clear();
                }

                foreach (var (credit, line) in credits.Zip(lines))
                {
                    if (line is not null)
                    {
                        known[(credit.Name, credit.Role)] = line;
                    }
                }
            }
        }
    }
}
