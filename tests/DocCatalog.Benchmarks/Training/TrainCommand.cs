using System.CommandLine;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Benchmarks.Training;

/// <summary><c>train</c>: learns the weights by which the parser judges, from the labelled articles.</summary>
internal sealed class TrainCommand : Command
{
    private readonly Option<DirectoryInfo[]> folders = new("--folder") { Description = "Further folders of labelled articles to learn from." };
    private readonly Option<bool> dry = new("--dry-run") { Description = "Only print the cross-validated figures." };

    public TrainCommand()
        : base("train", "Learn the parser's weights from the labelled articles; the same articles give the same weights to the byte.")
    {
        Options.Add(folders);
        Options.Add(dry);
        SetAction(parsed => Run([.. parsed.GetValue(folders)?.Select(folder => folder.FullName) ?? []], parsed.GetValue(dry)));
    }

    private static int Run(IReadOnlyList<string> further, bool dry)
    {
        var articles = Corpus.Folders.SelectMany(Corpus.Articles).Concat(further.SelectMany(GoldArticle.In)).ToList();
        var reported = ReportedCase.All().Select(one => one.ToLearnFrom()).OfType<GoldArticle>().ToList();
        // Whatever is likeliest is looked at, so that every threshold can be tried.
        CrossValidate(articles, reported, new ParseOptions { AssumeList = true });
        CrossValidate(articles, reported, new ParseOptions { AssumeList = true, Known = KnownNames.WithoutFilms });
        var (models, write) = ListTraining.Fit(articles, reported);
        if (!dry)
        {
            write();
        }

        TrainRoles.Run(articles, reported, models, dry);

        return 0;
    }

    // Each fifth of the articles is read with what the other four taught.
    private static void CrossValidate(IReadOnlyList<GoldArticle> articles, IReadOnlyList<GoldArticle> reported, ParseOptions options)
    {
        var total = new Score();
        var mistakes = new List<Mistake>();
        var read = new List<(GoldArticle Article, IReadOnlyList<ReadFilm> Films, double Probability)>();
        foreach (var fold in articles.GroupBy(article => Trainer.FoldOf(article.Name)).OrderBy(fold => fold.Key))
        {
            var models = ListTraining.Fit([.. articles.Except(fold)], reported).Models;
            foreach (var article in fold)
            {
                var parsed = ArticleParser.Parse(article.Text, article.Format, options, models);
                read.Add((article, [.. parsed.Entries.Select(ReadFilm.Of)], parsed.ListProbability ?? 0));
                var (score, wrong) = Scorer.Compare(article, read[^1].Probability >= ListFinder.Least ? read[^1].Films : []);
                total += score;
                mistakes.AddRange(wrong);
            }
        }

        foreach (var least in (ReadOnlySpan<double>)[0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6])
        {
            var kept = read.Select(pair => Scorer.Compare(pair.Article, pair.Probability >= least ? pair.Films : []).Score).Aggregate(new Score(), (sum, score) => sum + score);
            Console.WriteLine($"  lists from {least:F1}: films {kept.Films.Precision:F3} {kept.Films.Recall:F3} {kept.Films.F1:F3}, clean {kept.Clean.Right}/{kept.Clean.All}");
        }

        Console.WriteLine($"cross-validated by article: films {total.Films.Precision:F3} {total.Films.Recall:F3} {total.Films.F1:F3}, years {total.YearAccuracy:F3}, exact {total.Exact.Share:F3}, clean {total.Clean.Right}/{total.Clean.All}");
        foreach (var article in mistakes.Where(mistake => mistake.Cost >= 10).GroupBy(mistake => mistake.Article).OrderByDescending(group => group.Count()).Take(40))
        {
            Console.WriteLine($"  {article.Count(),3} {article.Key}: {string.Join("; ", article.Select(mistake => $"{(mistake.What == "film missed" ? "-" : "+")}{mistake.Title}").Take(6))}");
        }
    }
}
