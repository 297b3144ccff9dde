using System.Text.Json;

namespace DocCatalog.Store;

/// <summary>A credited name and the address of its page.</summary>
public sealed record CreditLine(Role Role, string Slug, string Text);

/// <summary>Reads the credits of films that are known by number.</summary>
public static class FilmCredits
{
    // The names of a small catalog; of a large one those that are read again and again.
    private const int MostNames = 100_000;

    // Sorted by nobody: in this index the credits of a film stand as they are printed.
    private const string Sql =
        """
        SELECT c.FilmId, c.Role = 'Artist', c.NameId
        FROM json_each(@1) AS film CROSS JOIN Credits AS c INDEXED BY IX_Credits_FilmId_Role_Ordinal_NameId ON c.FilmId = film.value
        """;

    /// <summary>The credits of <paramref name="films"/>, each film's artists before its directors, as the roles are called in the database, and in printed order.</summary>
    public static ILookup<int, CreditLine> CreditsOf(this CatalogReader reader, IEnumerable<int> films)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var credits = reader.Ask(Sql, row => (Film: row.Number(0), Role: (Role)row.Number(1), Name: row.Number(2)), JsonSerializer.Serialize(films));
        var known = reader.Remember(nameof(CreditsOf), () => new KnownNames());
        var lines = known.Find(credits.ConvertAll(credit => (credit.Name, credit.Role)));
        if (lines.Contains(null))
        {
            var read = reader.Names(credits.Where((_, place) => lines[place] is null).Select(credit => credit.Name));
            foreach (var (place, (_, role, name)) in credits.Index().Where(credit => lines[credit.Index] is null && read.ContainsKey(credit.Item.Name)))
            {
                lines[place] = new(role, read[name].Slug, read[name].Text);
            }

            known.Add(credits.Zip(lines, (credit, line) => ((credit.Name, credit.Role), line)));
        }

        return credits.Zip(lines).Where(credit => credit.Second is not null).ToLookup(credit => credit.First.Film, credit => credit.Second!);
    }

    private static Dictionary<int, (string Slug, string Text)> Names(this CatalogReader reader, IEnumerable<int> ids) => reader
        .Ask("SELECT n.Id, n.Slug, n.Text FROM json_each(@1) AS asked CROSS JOIN Names AS n ON n.Id = asked.value", row => (Id: row.Number(0), Name: (row.Text(1), row.Text(2))), JsonSerializer.Serialize(ids.Distinct()))
        .ToDictionary(name => name.Id, name => name.Name);

    /// <summary>Names by number and role, as long as nobody changes the catalog.</summary>
    private sealed class KnownNames
    {
        private readonly Lock access = new();
        private readonly Dictionary<(int, Role), CreditLine> lines = [];

        /// <summary>In the order of <paramref name="names"/>; null where one is not known.</summary>
        public List<CreditLine?> Find(List<(int, Role)> names)
        {
            lock (access)
            {
                return names.ConvertAll(lines.GetValueOrDefault);
            }
        }

        public void Add(IEnumerable<((int, Role) Name, CreditLine? Line)> names)
        {
            lock (access)
            {
                if (lines.Count >= MostNames)
                {
                    lines.Clear();
                }

                foreach (var (name, line) in names)
                {
                    if (line is not null)
                    {
                        lines[name] = line;
                    }
                }
            }
        }
    }
}
