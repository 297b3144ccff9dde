using DocCatalog.Parsing;
using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Titles;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Benchmarks.Training;

/// <summary>Learns which part of a heading is the film's title, from the headings of labelled films.</summary>
internal static class TitleTraining
{
    private const float L2 = 0.1f;
    private const double WeightOfReported = 20;

    /// <summary>Judges nothing: the first proposal is the title.</summary>
    public static TitleJudge Blank { get; } = new(new(new Dictionary<TitleFeature, double>(), 0));

    /// <summary>Fits the model to <paramref name="articles"/> and to the <paramref name="reported"/> cases, which show what is rare.</summary>
    public static (TitleJudge Judge, Action Write) Fit(IReadOnlyList<GoldArticle> articles, IReadOnlyList<GoldArticle> reported)
    {
        var fitted = Trainer.Fit<TitleFeature>([.. articles.SelectMany(Examples), .. reported.SelectMany(Examples).Select(example => example with { Weight = WeightOfReported * example.Weight })], L2);
        return (new TitleJudge(Trainer.ModelOf(fitted)), () => Trainer.Write("title-weights.tsv", "Is a part of a heading the film's whole title?", fitted));
    }

    /// <summary>Whether a proposal is the title of a film that the article lists.</summary>
    public static bool IsTitle(HashSet<string> titles, Heading heading, TitleProposal proposal) => titles.Contains(Key.OfTitle(heading.TextOf(proposal)));

    public static HashSet<string> TitlesOf(GoldArticle article) => [.. article.Films.SelectMany(film => film.Titles).Select(Key.OfTitle)];

    // Each heading is judged by itself and beside the others of its list; both with the films that are known and, to learn from reading too, without.
    private static IEnumerable<Example> Examples(GoldArticle article)
    {
        var titles = TitlesOf(article);
        foreach (var (known, weight) in new[] { (KnownNames.None, 1), (KnownNames.WithoutFilms, 0.3) })
        {
            var context = ArticleContext.Create(ArticleParser.Read(article.Text, article.Format), known.Lexicon, Blank);
            var seen = new HashSet<(int, int)>();
            foreach (var list in CandidateProposer.Propose(context).Select(list => (List: list, Hits: Hits(list, titles))).Where(list => list.Hits.Count * 2 > list.List.Count).OrderByDescending(list => list.Hits.Count))
            {
                var open = list.List.Headings.Where(heading => heading.Titles.Count > 0).ToList();
                foreach (var (heading, proposals) in open.Zip(new ListTitles(open).Values()))
                {
                    if (proposals.Count > 1 && list.Hits.Contains(heading) && seen.Add((heading.Line.Index, heading.Range.Start)))
                    {
                        foreach (var (proposal, values) in proposals)
                        {
                            yield return new Example(article.Name, values, IsTitle(titles, heading, proposal), weight);
                            yield return new Example(article.Name, proposal.Values, IsTitle(titles, heading, proposal), weight / 2);
                        }
                    }
                }
            }
        }
    }

    private static HashSet<Heading> Hits(CandidateList list, HashSet<string> titles) =>
        list.Headings.Where(heading => heading.Titles.Any(proposal => IsTitle(titles, heading, proposal))).ToHashSet<Heading>(ReferenceEqualityComparer.Instance);
}
