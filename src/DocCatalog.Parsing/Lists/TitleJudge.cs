using DocCatalog.Parsing.Judging;

namespace DocCatalog.Parsing.Lists;

/// <summary>Chooses the likeliest of the parts of a heading that may be its title: by the heading alone, then beside the others of its list.</summary>
sealed class TitleJudge(LogisticModel<TitleFeature> model)
{
    private const int LongestSharedWords = 40;
    private const int FewestToShare = 3;

    private static readonly TitleFeature[] Persons = [TitleFeature.IsDirector, TitleFeature.IsArtist, TitleFeature.IsPerson];
    private static readonly TitleFeature[] BehindPersons = [TitleFeature.BehindDirector, TitleFeature.BehindArtist, TitleFeature.BehindPerson];
    private static readonly TitleFeature[] BeforePersons = [TitleFeature.BeforeDirector, TitleFeature.BeforeArtist, TitleFeature.BeforePerson, TitleFeature.BeforeCredit];

    // What others have at the same edges, and which of a proposal's own features tell it.
    private static readonly (TitleFeature Of, TitleFeature[] Any)[] Shared =
    [
        (TitleFeature.OthersKnown, [TitleFeature.Known, TitleFeature.BorneOut]),
        (TitleFeature.OthersPersons, Persons),
        (TitleFeature.OthersBehindPerson, BehindPersons),
        (TitleFeature.OthersBeforePerson, BeforePersons),
        (TitleFeature.OthersBehindYear, [TitleFeature.BehindYear]),
        (TitleFeature.OthersBeforeYear, [TitleFeature.BeforeYear]),
    ];

    public static TitleJudge Default { get; } = new(LogisticModel<TitleFeature>.Load("title-weights.tsv"));

    /// <summary>The likeliest by the heading alone.</summary>
    public TitleProposal Best(IReadOnlyList<TitleProposal> proposals) => proposals.Count == 1 ? proposals[0] : proposals.MaxBy(proposal => model.Score(proposal.Values))!;

    /// <summary>The headings of a list, each with the title that is likeliest beside the others.</summary>
    public List<Heading> Choose(IReadOnlyList<Heading> headings)
    {
        var open = headings.Where(heading => heading.Titles.Count > 0).ToList();
        var likeliest = new Dictionary<Heading, TitleProposal>(ReferenceEqualityComparer.Instance);
        foreach (var (heading, proposals) in open.Zip(InList(open)))
        {
            likeliest[heading] = proposals.MaxBy(pair => model.Score(pair.Values)).Proposal;
        }

        return [.. headings.Select(heading => likeliest.TryGetValue(heading, out var title) && title.Title != heading.Title ? HeadingGrammar.With(heading, title) : heading)];
    }

    /// <summary>By heading: its proposals with the values of all features, those that the list tells among them.</summary>
    public static IEnumerable<List<(TitleProposal Proposal, double[] Values)>> InList(IReadOnlyList<Heading> list)
    {
        var order = OrderOf(list);
        var own = list.Select(Own).ToList();
        var all = new Dictionary<(Edge, Edge), double[]>();
        foreach (var (edges, values) in own.SelectMany(heading => heading))
        {
            var sum = all.TryGetValue(edges, out var known) ? known : all[edges] = new double[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                sum[i] += values[i];
            }
        }

        var before = Count(list, WordsBefore);
        var after = Count(list, WordsAfter);
        var titles = Count(list, TitleText);
        return list.Select((heading, i) => heading.Titles.Select(proposal => (proposal, Values(heading, proposal, own[i]))).ToList());

        double[] Values(Heading heading, TitleProposal proposal, Dictionary<(Edge, Edge), double[]> mine)
        {
            double[] values = [.. proposal.Values];
            var (sum, less) = (all[proposal.Edges], mine[proposal.Edges]);
            double Others(int i) => list.Count < 2 ? 0 : (sum[i] - less[i]) / (list.Count - 1);
            values[(int)TitleFeature.SharedEdges] = Others(Shared.Length);
            for (var i = 0; i < Shared.Length; i++)
            {
                values[(int)Shared[i].Of] = Others(i);
            }

            if (list.Count > FewestToShare && heading.Rank is { } rank)
            {
                var known = order[rank.Form];
                values[(int)TitleFeature.CountedNumber] = proposal[TitleFeature.Number] * known;
                values[(int)TitleFeature.OddNumber] = proposal[TitleFeature.Number] * (1 - known);
                values[(int)TitleFeature.Number] = 0;
            }

            values[(int)TitleFeature.SharedBefore] = Share(before, WordsBefore(heading, proposal));
            values[(int)TitleFeature.SharedAfter] = Share(after, WordsAfter(heading, proposal));
            values[(int)TitleFeature.BehindWords] *= 1 - values[(int)TitleFeature.SharedBefore];
            values[(int)TitleFeature.BeforeWords] *= 1 - values[(int)TitleFeature.SharedAfter];
            values[(int)TitleFeature.Repeated] = Share(titles, TitleText(heading, proposal));
            return values;
        }

        double Share(Dictionary<string, int> counts, string? text) => text is null || list.Count < FewestToShare ? 0 : (counts[text] - 1.0) / (list.Count - 1);
    }

    // By form of number: how steadily those before the titles grow or fall, from 0 to 1; 0 for one or two of a form, which count nothing.
    private static Dictionary<RankForm, double> OrderOf(IReadOnlyList<Heading> list) => list.Where(heading => heading.Rank is not null).GroupBy(heading => heading.Rank!.Value.Form).ToDictionary(form => form.Key, form =>
    {
        var numbers = form.Select(heading => heading.Rank!.Value.Value).ToList();
        var steps = numbers.Zip(numbers.Skip(1), (one, next) => Math.Sign(next - one)).ToList();
        var steady = Math.Max(steps.Count(step => step > 0), steps.Count(step => step < 0));
        return numbers.Count < FewestToShare ? 0 : Math.Max(0, (2.0 * steady / steps.Count) - 1);
    });

    // What a heading has at each pair of edges; the last value counts the heading itself.
    private static Dictionary<(Edge, Edge), double[]> Own(Heading heading)
    {
        var own = new Dictionary<(Edge, Edge), double[]>();
        foreach (var proposal in heading.Titles)
        {
            var values = own.TryGetValue(proposal.Edges, out var known) ? known : own[proposal.Edges] = new double[Shared.Length + 1];
            for (var i = 0; i < Shared.Length; i++)
            {
                values[i] = Math.Max(values[i], Shared[i].Any.Max(feature => proposal[feature]));
            }

            values[^1] = 1;
        }

        return own;
    }

    // "Recommended: "; of "A is for Amy" the two last words before.
    private static string? WordsBefore(Heading heading, TitleProposal proposal)
    {
        var start = heading.Titles[0].From.After;
        if (proposal.From.Before - start is not (> 2 and < LongestSharedWords and var length))
        {
            return null;
        }

        var words = heading.Text.Substring(start, length);
        return words.LastIndexOf(' ') is > 0 and var last && words.LastIndexOf(' ', last - 1) is > 0 and var previous ? words[previous..] : words;
    }

    private static string? WordsAfter(Heading heading, TitleProposal proposal) =>
        heading.Range.End - proposal.To.After is > 2 and < LongestSharedWords and var length ? heading.Text.Substring(proposal.To.After, length) : null;

    private static string TitleText(Heading heading, TitleProposal proposal) => heading.Text[proposal.Title.Start..proposal.Title.End];

    // By text: how many headings have it.
    private static Dictionary<string, int> Count(IEnumerable<Heading> list, Func<Heading, TitleProposal, string?> textOf) => list
        .SelectMany(heading => heading.Titles.Select(title => textOf(heading, title)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        .GroupBy(text => text, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
}
