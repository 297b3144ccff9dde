using DocCatalog.Parsing.Headings.Titles;
using DocCatalog.Parsing.Judging;

namespace DocCatalog.Parsing.Headings;

/// <summary>Chooses the most probable title of a heading, from the heading alone or compared with its list.</summary>
sealed class TitleJudge(LogisticModel<TitleFeature> model)
{
    public static TitleJudge Default { get; } = new(LogisticModel<TitleFeature>.Load("title-weights.tsv"));

    /// <summary>The most probable title, from the heading alone.</summary>
    public TitleProposal Best(IReadOnlyList<TitleProposal> proposals) =>
        proposals.Count == 1 ? proposals[0] : proposals.MaxBy(proposal => model.Score(proposal.Values))!;

    /// <summary>The headings of a list, each with the title that is most probable compared with the others.</summary>
    public List<Heading> Choose(IReadOnlyList<Heading> headings)
    {
        var open = headings.Where(heading => heading.Titles.Count > 0).ToList();
        var likeliest = new Dictionary<Heading, TitleProposal>(ReferenceEqualityComparer.Instance);
        foreach (var (heading, proposals) in open.Zip(new ListTitles(open).Values()))
        {
            likeliest[heading] = proposals.MaxBy(pair => model.Score(pair.Values)).Proposal;
        }

        return [.. headings.Select(heading => likeliest.TryGetValue(heading, out var title) && title.Title != heading.Title
            ? HeadingGrammar.With(heading, title)
            : heading)];
    }
}
