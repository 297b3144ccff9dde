namespace DocCatalog.Store.Matching;

/// <summary>Groups claims that share titles, directly or through others. Claims of different families cannot be about one film.</summary>
internal static class TitleFamilies
{
    /// <summary>The families in the order of their first claims; claims keep their order.</summary>
    public static List<List<Claim>> Group(IEnumerable<Claim> claims)
    {
        var contents = new Dictionary<MatchContent, List<Claim>>();
        foreach (var claim in claims)
        {
            (contents.TryGetValue(claim.MatchContent, out var same) ? same : contents[claim.MatchContent] = []).Add(claim);
        }

        return [.. ByTitle(contents.Keys).Select(family => family.SelectMany(content => contents[content]).ToList())];
    }

    private static List<List<MatchContent>> ByTitle(IReadOnlyCollection<MatchContent> contents)
    {
        var sharers = new Dictionary<string, List<MatchContent>>();
        foreach (var content in contents)
        {
            foreach (var title in content.Titles.Keys)
            {
                (sharers.TryGetValue(title, out var others) ? others : sharers[title] = []).Add(content);
            }
        }

        var seen = new HashSet<MatchContent>();
        var families = new List<List<MatchContent>>();
        foreach (var first in contents.Where(seen.Add))
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
