namespace DocCatalog.TestSupport.Accuracy;

/// <summary>The names of one field of one film beside those that were read.</summary>
internal sealed record NameMatch(int Hits, IReadOnlyList<string> Invented, IReadOnlyList<string> Missing)
{
    public Count Count => new(Hits, Invented.Count, Missing.Count);

    public int Errors => Invented.Count + Missing.Count;

    public bool IsExact => Errors == 0;

    /// <summary>The match with that of the right answers which fits best.</summary>
    public static NameMatch Best(IEnumerable<IReadOnlyList<string>> answers, IEnumerable<string> optional, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases, IReadOnlyList<ReadName> read) =>
        answers.Select(wanted => Match(wanted, optional, aliases, read)).MaxBy(match => match.Hits - match.Errors)!;

    public IEnumerable<string> Notes(string field)
    {
        if (Missing.Count > 0)
        {
            yield return $"{field} missing: {string.Join(", ", Missing)}";
        }

        if (Invented.Count > 0)
        {
            yield return $"{field} invented: {string.Join(", ", Invented)}";
        }
    }

    private static NameMatch Match(IReadOnlyList<string> wanted, IEnumerable<string> optional, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases, IReadOnlyList<ReadName> read)
    {
        var known = Known(wanted, aliases);
        var skipped = optional.Select(Spelling.Name).ToHashSet();
        var hits = new HashSet<string>();
        var invented = new Dictionary<string, string>();
        foreach (var name in read.Select(name => name.Name))
        {
            var spelled = Spelling.Name(name);
            if (known.TryGetValue(spelled, out var hit))
            {
                hits.Add(hit);
            }
            else if (!skipped.Contains(spelled))
            {
                invented.TryAdd(spelled, name);
            }
        }

        return new NameMatch(hits.Count, [.. invented.Values], [.. wanted.Where(name => !hits.Contains(Spelling.Name(name)))]);
    }

    private static Dictionary<string, string> Known(IReadOnlyList<string> wanted, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases)
    {
        var known = wanted.Select(Spelling.Name).Distinct().ToDictionary(name => name);
        foreach (var (name, others) in aliases.Where(alias => known.ContainsKey(Spelling.Name(alias.Key))))
        {
            foreach (var other in others)
            {
                known.TryAdd(Spelling.Name(other), Spelling.Name(name));
            }
        }

        return known;
    }
}
