using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Judging;

namespace DocCatalog.Parsing.Lists;

/// <summary>The article's list of films: its headings, in the order of the source, and how probable it is that this is the list.</summary>
/// <param name="Missing">Where there are no headings: what was seen, and what is missing for a list.</param>
sealed record FoundList(IReadOnlyList<Heading> Headings, double Probability, string? Missing = null);

/// <summary>What finding the list asks of its models; other weights than those of the program while they are learned.</summary>
sealed record ListModels(LogisticModel<ListFeature> List, LogisticModel<EntryFeature> Entry, TitleJudge Titles)
{
    public static ListModels Default { get; } = new(LogisticModel<ListFeature>.Load("list-weights.tsv"), LogisticModel<EntryFeature>.Load("entry-weights.tsv"), TitleJudge.Default);
}

/// <summary>
/// Finds the list of films in an article: proposes every repeated structure, judges each once by its features, takes the likeliest, and then
/// judges each line that any of them holds as an entry's heading beside it.
/// </summary>
static class ListFinder
{
    /// <summary>Below this probability a candidate is no list to anybody, unless the caller says that there is one.</summary>
    public const double Least = 0.45;

    private const double IsEntry = 0.5;

    public static FoundList Find(ArticleContext article, bool assumeList, ListModels models)
    {
        var judged = Judge(article, models);
        return judged.Count == 0 || (judged[0].Probability < Least && !assumeList) ? new FoundList([], 0, MissingList.Describe(article, judged)) : new FoundList(Entries(article, judged, models), judged[0].Probability);
    }

    /// <summary>All candidates, the likeliest first.</summary>
    public static List<JudgedList> Judge(ArticleContext article, ListModels models)
    {
        var candidates = CandidateProposer.Propose(article);
        var features = new ListFeatures(article, candidates);
        return [.. candidates.Select(candidate => new JudgedList(candidate, models.List.Probability(features.Measure(candidate)))).OrderByDescending(judged => judged.Probability)];
    }

    private static List<Heading> Entries(ArticleContext article, List<JudgedList> judged, ListModels models)
    {
        var features = new EntryFeatures(article, judged[0], judged);
        var probabilities = new Dictionary<Heading, double>(ReferenceEqualityComparer.Instance);
        var taken = new Dictionary<int, List<Heading>>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (list, _) in judged)
        {
            // A film that a likelier list has needs no second entry: a caption or an index names it again.
            var own = list.Headings.Where(heading => !titles.Contains(heading.TitleKey) && ProbabilityOf(heading) >= IsEntry).ToList();
            own.ForEach(heading => Take(taken, heading));
            titles.UnionWith(own.Select(heading => heading.TitleKey));
        }

        var entries = taken.Values.SelectMany(headings => headings).OrderBy(heading => heading.Line.Index).ThenBy(heading => heading.Title.Start).ToList();
        return models.Titles.Choose([.. (entries.Count > 0 ? entries : judged[0].List.Headings).Select(heading => heading with { Probability = ProbabilityOf(heading) })]);

        double ProbabilityOf(Heading heading) => probabilities.TryGetValue(heading, out var known) ? known : probabilities[heading] = models.Entry.Probability(features.Measure(heading));
    }

    // A line may be read in several ways: the likeliest list's way stands, and others only beside it, as several films of one sentence do.
    private static void Take(Dictionary<int, List<Heading>> taken, Heading heading)
    {
        if (!taken.TryGetValue(heading.Line.Index, out var beside))
        {
            taken[heading.Line.Index] = [heading];
        }
        else if (beside.TrueForAll(other => other.IsInline == heading.IsInline && (other.Range.End <= heading.Range.Start || heading.Range.End <= other.Range.Start)))
        {
            beside.Add(heading);
        }
    }
}
