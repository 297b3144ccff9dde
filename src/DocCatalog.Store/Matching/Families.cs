namespace DocCatalog.Store.Matching;

/// <summary>Parts claims into those that share titles, directly or through others: no two of different families can be about one film.</summary>
internal static class Families
{
    /// <summary>The families, in the order of their first claims, whose order they keep.</summary>
    public static List<List<Claim>> Of(IEnumerable<Claim> claims)
    {
        var statements = new Dictionary<MatchContent, List<Claim>>();
        foreach (var claim in claims)
        {
            (statements.TryGetValue(claim.MatchContent, out var same) ? same : statements[claim.MatchContent] = []).Add(claim);
        }

        return [.. ByTitle(statements.Keys).Select(family => family.SelectMany(statement => statements[statement]).ToList())];
    }

    private static List<List<MatchContent>> ByTitle(IReadOnlyCollection<MatchContent> statements)
    {
        var sharers = new Dictionary<string, List<MatchContent>>();
        foreach (var statement in statements)
        {
            foreach (var title in statement.Titles.Keys)
            {
                (sharers.TryGetValue(title, out var others) ? others : sharers[title] = []).Add(statement);
            }
        }

        var seen = new HashSet<MatchContent>();
        var families = new List<List<MatchContent>>();
        foreach (var first in statements.Where(seen.Add))
        {
            List<MatchContent> family = [first];
            for (var next = 0; next < family.Count; next++)
            {
                foreach (var title in family[next].Titles.Keys)
                {
                    family.AddRange(sharers[title].Where(seen.Add));
                }
            }

            families.Add(family);
        }

        return families;
    }
}
