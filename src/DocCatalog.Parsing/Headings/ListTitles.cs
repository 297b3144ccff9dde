using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Headings.Titles;

namespace DocCatalog.Parsing.Headings;

/// <summary>Adds to the title proposals of a list's headings the features that compare them: a list's usual layout distinguishes names from titles.</summary>
sealed class ListTitles
{
    private const int LongestSharedWords = 40;
    private const int FewestToShare = 3;

    private static readonly TitleFeature[] Persons = [TitleFeature.IsDirector, TitleFeature.IsArtist, TitleFeature.IsPerson];
    private static readonly TitleFeature[] AfterPersons = [TitleFeature.AfterDirector, TitleFeature.AfterArtist, TitleFeature.AfterPerson];
    private static readonly TitleFeature[] BeforePersons =
        [TitleFeature.BeforeDirector, TitleFeature.BeforeArtist, TitleFeature.BeforePerson, TitleFeature.BeforeCredit];

    // A feature about the other headings, and the features of their proposals at the same edges from which it is computed.
    private static readonly (TitleFeature Of, TitleFeature[] Any)[] Shared =
    [
        (TitleFeature.OthersKnown, [TitleFeature.Known, TitleFeature.Corroborated]),
        (TitleFeature.OthersPerson, Persons),
        (TitleFeature.OthersAfterPerson, AfterPersons),
        (TitleFeature.OthersBeforePerson, BeforePersons),
        (TitleFeature.OthersAfterYear, [TitleFeature.AfterYear]),
        (TitleFeature.OthersBeforeYear, [TitleFeature.BeforeYear]),
    ];

    private readonly IReadOnlyList<Heading> _list;
    private readonly Dictionary<RankForm, double> _order;
    private readonly List<Dictionary<(Edge, Edge), double[]>> _own;
    private readonly Dictionary<(Edge, Edge), double[]> _sums = [];
    private readonly double _bareYears;
    private readonly Dictionary<string, int> _before;
    private readonly Dictionary<string, int> _after;
    private readonly Dictionary<string, int> _titles;

    /// <param name="list">Headings that have proposals.</param>
    public ListTitles(IReadOnlyList<Heading> list)
    {
        (_list, _order, _own) = (list, OrderOf(list), [.. list.Select(Own)]);
        (_before, _after) = (Count(list, WordsBefore), Count(list, WordsAfter));
        _titles = Count(list, (heading, proposal) => heading.TextOf(proposal));
        _bareYears = list.Count < FewestToShare ? 1 : (double)list.Count(heading => heading.Titles.Any(EndsBeforeBareYear)) / list.Count;
        foreach (var (edges, values) in _own.SelectMany(heading => heading))
        {
            var sum = _sums.TryGetValue(edges, out var known) ? known : _sums[edges] = new double[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                sum[i] += values[i];
            }
        }
    }

    /// <summary>For each heading, its proposals with the values of all features.</summary>
    public IEnumerable<List<(TitleProposal Proposal, double[] Values)>> Values() =>
        _list.Select((heading, i) =>
            heading.Titles.Select(proposal => (proposal, Values(heading, proposal, _own[i][proposal.Edges]))).ToList());

    private double[] Values(Heading heading, TitleProposal proposal, double[] own)
    {
        double[] values = [.. proposal.Values];
        var sums = _sums[proposal.Edges];
        double Others(int i) => _list.Count < 2 ? 0 : (sums[i] - own[i]) / (_list.Count - 1);
        values[(int)TitleFeature.SharedEdges] = Others(Shared.Length);
        for (var i = 0; i < Shared.Length; i++)
        {
            values[(int)Shared[i].Of] = Others(i);
        }

        if (_list.Count > FewestToShare && heading.Rank is { } rank)
        {
            var order = _order[rank.Form];
            values[(int)TitleFeature.CountedNumber] = proposal[TitleFeature.Number] * order;
            values[(int)TitleFeature.OddNumber] = proposal[TitleFeature.Number] * (1 - order);
            values[(int)TitleFeature.Number] = 0;
        }

        values[(int)TitleFeature.SharedBefore] = Share(_before, WordsBefore(heading, proposal));
        values[(int)TitleFeature.SharedAfter] = Share(_after, WordsAfter(heading, proposal));
        values[(int)TitleFeature.AfterWords] *= 1 - values[(int)TitleFeature.SharedBefore];
        values[(int)TitleFeature.BeforeWords] *= 1 - values[(int)TitleFeature.SharedAfter];
        // "Reel Number 2000" ends with a year only where most other headings do.
        values[(int)TitleFeature.WithinYear] *= _bareYears;
        values[(int)TitleFeature.BeforeYear] *= EndsBeforeBareYear(proposal) ? _bareYears : 1;
        values[(int)TitleFeature.Repeated] = Share(_titles, heading.TextOf(proposal));
        return values;
    }

    private static bool EndsBeforeBareYear(TitleProposal proposal) => (proposal.To.Kind & (Edge.Year | Edge.Bracket)) == Edge.Year;

    // The share of the other headings that have the text too.
    private double Share(Dictionary<string, int> counts, string? text) =>
        text is null || _list.Count < FewestToShare ? 0 : (counts[text] - 1.0) / (_list.Count - 1);

    // By form of rank: how steadily the numbers rise or fall, from 0 to 1; 0 where there are fewer than three.
    private static Dictionary<RankForm, double> OrderOf(IReadOnlyList<Heading> list) => list
        .Where(heading => heading.Rank is not null).GroupBy(heading => heading.Rank!.Value.Form)
        .ToDictionary(form => form.Key, form => Steadiness([.. form.Select(heading => heading.Rank!.Value.Value)]));

    private static double Steadiness(List<int> numbers)
    {
        var steps = numbers.Zip(numbers.Skip(1), (one, next) => Math.Sign(next - one)).ToList();
        var steady = Math.Max(steps.Count(step => step > 0), steps.Count(step => step < 0));
        return numbers.Count < FewestToShare ? 0 : Math.Max(0, (2.0 * steady / steps.Count) - 1);
    }

    // By pair of edges: the values of Shared for one heading, and 1 for the heading itself.
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

    // "Recommended: "; of longer texts the last two words: "A is for Amy".
    private static string? WordsBefore(Heading heading, TitleProposal proposal)
    {
        var start = heading.Titles[0].From.After;
        if (proposal.From.Before - start is not (> 2 and < LongestSharedWords and var length))
        {
            return null;
        }

        var words = heading.Text.Substring(start, length);
        return words.LastIndexOf(' ') is > 0 and var last && words.LastIndexOf(' ', last - 1) is > 0 and var previous
            ? words[previous..]
            : words;
    }

    private static string? WordsAfter(Heading heading, TitleProposal proposal) =>
        heading.Range.End - proposal.To.After is > 2 and < LongestSharedWords and var length
            ? heading.Text.Substring(proposal.To.After, length)
            : null;

    // By text: the number of headings that have it.
    private static Dictionary<string, int> Count(IEnumerable<Heading> list, Func<Heading, TitleProposal, string?> textOf) => list
        .SelectMany(heading => heading.Titles.Select(title => textOf(heading, title)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        .GroupBy(text => text, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
}
