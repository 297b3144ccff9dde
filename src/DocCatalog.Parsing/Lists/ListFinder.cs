using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Judging;

namespace DocCatalog.Parsing.Lists;

/// <summary>The headings of the article's list of films, in the order of the source, and the probability that it is the list.</summary>
/// <param name="Missing">Without headings, a message about what was found and what is missing for a list; else null.</param>
sealed record FoundList(IReadOnlyList<Heading> Headings, double Probability, string? Missing = null);

/// <summary>The models for finding the list; training uses others than the defaults.</summary>
sealed record ListModels(LogisticModel<ListFeature> List, LogisticModel<EntryFeature> Entry, TitleJudge Titles)
{
    public static ListModels Default { get; } = new(
        LogisticModel<ListFeature>.Load("list-weights.tsv"), LogisticModel<EntryFeature>.Load("entry-weights.tsv"), TitleJudge.Default);
}

/// <summary>
/// Finds the list of films in an article: proposes every repeated structure, chooses the most probable one, and then decides for each line
/// of any candidate whether it is an entry of the chosen list.
/// </summary>
static class ListFinder
{
    /// <summary>The lowest probability at which a candidate is reported, unless the caller assumes that there is a list.</summary>
    public const double Least = 0.45;

    private const double IsEntry = 0.5;

    public static FoundList Find(ArticleContext article, bool assumeList, ListModels models)
    {
        var judged = Judge(article, models);
        return judged.Count == 0 || (judged[0].Probability < Least && !assumeList)
            ? new FoundList([], 0, MissingList.Describe(article, judged))
            : new FoundList(Entries(article, judged, models), judged[0].Probability);
    }

    /// <summary>All candidates, the most probable first.</summary>
    public static List<JudgedList> Judge(ArticleContext article, ListModels models)
    {
        var candidates = CandidateProposer.Propose(article);
        var features = new ListFeatures(article, candidates);
        return [.. candidates.Select(candidate => new JudgedList(candidate, models.List.Probability(features.Measure(candidate))))
            .OrderByDescending(judged => judged.Probability)];
    }

    private static List<Heading> Entries(ArticleContext article, List<JudgedList> judged, ListModels models)
    {
        var features = new EntryFeatures(article, judged[0], judged);
        var probabilities = new Dictionary<Heading, double>(ReferenceEqualityComparer.Instance);
        var taken = new Dictionary<int, List<Heading>>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (list, _) in judged)
        {
            // A film of a more probable list is not taken again: captions and indexes repeat titles.
            var own = list.Headings.Where(heading => !titles.Contains(heading.TitleKey) && ProbabilityOf(heading) >= IsEntry).ToList();
            own.ForEach(heading => Take(taken, heading));
            titles.UnionWith(own.Select(heading => heading.TitleKey));
        }

        var entries = taken.Values.SelectMany(headings => headings)
            .OrderBy(heading => heading.Line.Index).ThenBy(heading => heading.Title.Start).ToList();
        var chosen = entries.Count > 0 ? entries : judged[0].List.Headings;
        return models.Titles.Choose([.. chosen.Select(heading => heading with { Probability = ProbabilityOf(heading) })]);

        double ProbabilityOf(Heading heading) => probabilities.TryGetValue(heading, out var known)
            ? known
            : probabilities[heading] = models.Entry.Probability(features.Measure(heading));
    }

    // Of several readings of a line the most probable list's is kept, and others only where they do not overlap, as for films of one sentence.
    private static void Take(Dictionary<int, List<Heading>> taken, Heading heading)
    {
        if (!taken.TryGetValue(heading.Line.Index, out var beside))
        {
            taken[heading.Line.Index] = [heading];
        }
        else if (beside.TrueForAll(other => other.IsInline == heading.IsInline &&
            (other.Range.End <= heading.Range.Start || heading.Range.End <= other.Range.Start)))
        {
            beside.Add(heading);
        }
    }
}
