using DocCatalog.Parsing.Names;

namespace DocCatalog.Store;

/// <summary>Titles of one film that differ from country to country, beyond what a key evens out.</summary>
public sealed class TitlesAbroad
{
    private readonly Dictionary<string, HashSet<string>> others = [];

    /// <param name="rows">The titles of one film each.</param>
    public TitlesAbroad(IEnumerable<IEnumerable<string>> rows)
    {
        foreach (var row in rows)
        {
            var keys = row.Select(Key.OfTitle).ToList();
            foreach (var key in keys)
            {
                others.TryAdd(key, []);
                others[key].UnionWith(keys.Where(other => other != key));
            }
        }
    }

    public static TitlesAbroad None { get; } = new([]);

    /// <summary>Those that come with the program: <c>Data/titles-abroad.txt</c>.</summary>
    public static TitlesAbroad Known { get; } = new(Rows());

    /// <summary>The other keys of the film with the key <paramref name="title"/>; none where it goes by one title.</summary>
    public IReadOnlyCollection<string> Of(string title) => others.GetValueOrDefault(title) ?? [];

    private static IEnumerable<string[]> Rows()
    {
        using var stream = typeof(TitlesAbroad).Assembly.GetManifestResourceStream("DocCatalog.Store.Data.titles-abroad.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Contains('|', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }
}
