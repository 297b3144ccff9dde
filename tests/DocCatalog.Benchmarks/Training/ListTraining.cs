using DocCatalog.Parsing;
using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Readers.Html;
using DocCatalog.Parsing.Text;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Benchmarks.Training;

/// <summary>Learns which candidate is the article's list of films, and which lines are headings of entries.</summary>
internal static class ListTraining
{
    // A program without weights: what is judged while they are learned.
    private static readonly ListModels Blank = new(new(new Dictionary<ListFeature, double>(), 0), new(new Dictionary<EntryFeature, double>(), 0), TitleTraining.Blank);

    // Every article is read with and without known films, or the weights would lean on them alone.
    private static readonly (KnownNames Known, double Weight)[] Knowledge = [(KnownNames.None, 1), (KnownNames.WithoutFilms, 0.1)];

    private sealed record Prepared(GoldArticle Gold, ArticleContext Context, List<CandidateList> Candidates, bool[][] Hits, double Weight);

    /// <summary>Fits the models to <paramref name="articles"/> and to the <paramref name="reported"/> cases.</summary>
    public static (ListModels Models, Action Write) Fit(IReadOnlyList<GoldArticle> articles, IReadOnlyList<GoldArticle> reported)
    {
        var titles = TitleTraining.Fit(articles, reported);
        var prepared = articles.Concat(reported).SelectMany(article => Knowledge.Select(known => Prepare(article, titles.Judge, known.Known, known.Weight))).ToList();
        var lists = Trainer.Fit<ListFeature>(prepared.SelectMany(ListExamples), 0.5f);
        var listModel = Trainer.ModelOf(lists);
        var entries = Trainer.Fit<EntryFeature>(prepared.SelectMany(article => EntryExamples(article, Blank with { List = listModel })), 1);
        return (new ListModels(listModel, Trainer.ModelOf(entries), titles.Judge), Write);

        void Write()
        {
            titles.Write();
            Trainer.Write("list-weights.tsv", "How probable is it that a candidate is the article's list of films?", lists);
            Trainer.Write("entry-weights.tsv", "How probable is it that a line is the heading of an entry, beside the list that was chosen?", entries);
        }
    }

    private static Prepared Prepare(GoldArticle article, TitleJudge titles, KnownNames known, double weight)
    {
        var prepared = Prepare(article, ArticleParser.Read(article.Text, article.Format), titles, known, weight);

        // A gallery's captions stand in the page's data only.
        return prepared.Hits.Any(hits => hits.Contains(true)) || article.Format != ArticleFormat.Html || EmbeddedText.Read(article.Text) is not { } gallery ? prepared : Prepare(article, gallery, titles, known, weight);
    }

    private static Prepared Prepare(GoldArticle article, Document document, TitleJudge titles, KnownNames known, double weight)
    {
        var context = ArticleContext.Create(document, known.Lexicon, titles);
        var candidates = CandidateProposer.Propose(context);
        return new Prepared(article, context, candidates, [.. candidates.Select(candidate => Hits(article, candidate.Headings))], weight);
    }

    // A candidate counts as the list by the F1 of its headings: half right counts half for and half against.
    private static IEnumerable<Example> ListExamples(Prepared article)
    {
        var features = new ListFeatures(article.Context, article.Candidates);
        for (var i = 0; i < article.Candidates.Count; i++)
        {
            var values = features.Measure(article.Candidates[i]);
            var share = F1(article, i);
            yield return new Example(article.Gold.Name, values, true, share * article.Weight);
            yield return new Example(article.Gold.Name, values, false, (1 - share) * article.Weight);
        }
    }

    private static double F1(Prepared article, int candidate)
    {
        var hits = article.Hits[candidate].Count(hit => hit);
        return hits == 0 ? 0 : 2.0 * hits / (article.Candidates[candidate].Count + article.Gold.Films.Count);
    }

    // Judged beside the list that the model would choose, where that is one at all.
    private static IEnumerable<Example> EntryExamples(Prepared article, ListModels models)
    {
        if (article.Gold.Films.Count == 0 || article.Candidates.Count == 0)
        {
            yield break;
        }

        var features = new ListFeatures(article.Context, article.Candidates);
        var judged = article.Candidates.Select((candidate, i) => (Judged: new JudgedList(candidate, models.List.Probability(features.Measure(candidate))), Hits: article.Hits[i])).OrderByDescending(pair => pair.Judged.Probability).ToList();
        var entries = new EntryFeatures(article.Context, judged[0].Judged, [.. judged.Select(pair => pair.Judged)]);
        var seen = new HashSet<(int, int)>();
        foreach (var (list, hits) in judged)
        {
            for (var i = 0; i < list.List.Count; i++)
            {
                if (seen.Add(list.List.Headings[i].Place))
                {
                    yield return new Example(article.Gold.Name, entries.Measure(list.List.Headings[i]), hits[i], article.Weight);
                }
            }
        }
    }

    /// <summary>By heading: whether it heads a listed film; each film counts once, for the first heading that has its title.</summary>
    private static bool[] Hits(GoldArticle article, IReadOnlyList<Heading> headings)
    {
        var left = article.Films.Select(film => film.Titles.Select(title => $" {Key.OfTitle(title)} ").ToList()).ToList();
        return [.. headings.Select(heading =>
        {
            var text = $" {heading.TitleKey} ";
            var proposed = heading.Titles.Select(proposal => $" {Key.OfTitle(heading.TextOf(proposal))} ").ToHashSet(StringComparer.Ordinal);
            var film = left.FindIndex(titles => titles.Exists(title => proposed.Contains(title) || (text.Contains(title, StringComparison.Ordinal) && title.Length * 3 >= text.Length)));
            if (film >= 0)
            {
                left.RemoveAt(film);
            }

            return film >= 0;
        })];
    }
}
