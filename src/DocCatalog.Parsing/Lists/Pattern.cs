namespace DocCatalog.Parsing.Lists;

/// <summary>A way in which an article may set the headings of its entries, and the lines set so.</summary>
sealed record Pattern(string Shape, IReadOnlyList<Heading> Headings)
{
    public int Count => Headings.Count;

    public double Share(Func<Heading, bool> has) => Count == 0 ? 0 : (double)Headings.Count(has) / Count;

    /// <summary>The share of neighbours whose ranks differ by one, up or down as most do; 0 where ranks are missing.</summary>
    public double Sequence
    {
        get
        {
            var ranks = Headings.Where(heading => heading.Rank is not null).Select(heading => heading.Rank!.Value.Value).ToList();
            if (ranks.Count < 2)
            {
                return 0;
            }

            var steps = ranks.Zip(ranks.Skip(1), (a, b) => b - a).ToList();
            var up = steps.Count(step => step == 1);
            var down = steps.Count(step => step == -1);
            return (double)Math.Max(up, down) / steps.Count * ranks.Count / Count;
        }
    }
}
