using DocCatalog.Parsing.Headings;

namespace DocCatalog.Parsing.Lists;

/// <summary>A repeated structure that may be the article's list of films: lines with a common layout, read as headings.</summary>
/// <param name="Shape">The layout: "heading 2", "rank Punctuated", "quoted".</param>
sealed record CandidateList(string Shape, IReadOnlyList<Heading> Headings)
{
    public int Count => Headings.Count;

    /// <summary>The share of the headings for which <paramref name="has"/> holds.</summary>
    public double Share(Func<Heading, bool> has) => Count == 0 ? 0 : (double)Headings.Count(has) / Count;

    /// <summary>The share of adjacent headings whose ranks differ by one in the usual direction; 0 where ranks are missing.</summary>
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
            var regular = Math.Max(steps.Count(step => step == 1), steps.Count(step => step == -1));
            return (double)regular / steps.Count * ranks.Count / Count;
        }
    }
}
