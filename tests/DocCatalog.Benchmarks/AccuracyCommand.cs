using System.CommandLine;
using DocCatalog.Benchmarks.Accuracy;
using DocCatalog.Parsing;

namespace DocCatalog.Benchmarks;

/// <summary><c>accuracy</c>: how much of the labelled articles the parser reads right.</summary>
internal sealed class AccuracyCommand : Command
{
    private static readonly string[] Fields = ["years", "directors", "artists"];

    private readonly Option<DirectoryInfo?> folder = new("--folder") { Description = "Articles with their answers beside them, scored one by one; the repository's own by folder if left out." };
    private readonly Option<int> worst = new("--worst") { Description = "How many of the entries with mistakes to print, worst first." };

    public AccuracyCommand()
        : base("accuracy", "Score the parser against labelled articles, and the matching of what it reads.")
    {
        Options.Add(folder);
        Options.Add(worst);
        SetAction(parsed => Run(parsed.GetValue(folder)?.FullName, parsed.GetValue(worst)));
    }

    private static int Run(string? folder, int worst)
    {
        var articles = folder is null ? Corpus.Folders.SelectMany(Corpus.Articles).ToList() : [.. GoldArticle.In(folder)];
        var width = folder is null ? 14 : articles.Max(article => article.Name.Length);
        Console.WriteLine("article".PadRight(width) + "  gold found  film P  R     F1     year  rank   dir P  R     F1     art P  R     F1     exact");
        var scored = articles.ConvertAll(article => (Article: article, Scored: Scorer.Compare(article, [.. article.Parse().Entries.Select(ReadFilm.Of)])));
        var scores = scored.ConvertAll(pair => (pair.Article, pair.Scored.Score));
        foreach (var (name, rows) in folder is null ? Parts(scores) : scores.Select(pair => (pair.Article.Name, Rows: new[] { pair }.AsEnumerable())))
        {
            Print(name.PadRight(width), Sum(rows));
        }

        Print("all".PadRight(width), Sum(scores));
        Print("Title (Year)".PadRight(width), Sum(articles.Select(article => (article, Scorer.Compare(article, [.. Baseline.Read(article.Parse().Document)]).Score))));
        PrintTrust(Sum(scores));
        foreach (var mistake in scored.SelectMany(pair => pair.Scored.Mistakes).OrderByDescending(mistake => mistake.Cost).ThenBy(mistake => mistake.Article, StringComparer.Ordinal).Take(worst))
        {
            Console.WriteLine($"  [{mistake.Cost,2}] {mistake.Article} | {mistake.Title} | {mistake.What}");
        }

        if (folder is null)
        {
            MatchingCommand.Run(mistakes: false);
        }

        return 0;
    }

    // The folders were written at different times by different hands; what is held out tells how articles fare that nobody has looked at.
    private static IEnumerable<(string Name, IEnumerable<(GoldArticle Article, Score Score)> Rows)> Parts(List<(GoldArticle Article, Score Score)> scores)
    {
        foreach (var folder in scores.GroupBy(pair => Path.GetFileName(Path.GetDirectoryName(pair.Article.Path))!))
        {
            yield return (folder.Key, folder);
        }

        yield return ("worked on", scores.Where(pair => !pair.Article.IsHeldOut));
        yield return ("held out", scores.Where(pair => pair.Article.IsHeldOut));
    }

    private static Score Sum(IEnumerable<(GoldArticle Article, Score Score)> scores) => scores.Aggregate(new Score(), (sum, pair) => sum + pair.Score);

    private static void Print(string name, Score score) => Console.WriteLine(
        $"{name}  {score.Listed,4} {score.Given,5}   {Shown(score.Films)}  {score.YearAccuracy:F3} {score.RankAccuracy:F3}  {Shown(score.Directors)}  {Shown(score.Artists)}  {score.Exact.Share:F3}" +
        (score.Clean.All > 0 ? $"  without films: {score.Clean.Right}/{score.Clean.All} clean" : ""));

    private static string Shown(Count count) => $"{count.Precision:F3} {count.Recall:F3} {count.F1:F3}";

    private static void PrintTrust(Score score)
    {
        Console.WriteLine("\nright by confidence      high            medium          low");
        foreach (var field in Fields)
        {
            var cells = new[] { Confidence.High, Confidence.Medium, Confidence.Low }.Select(confidence => Shown(score.Trust.GetValueOrDefault((field, confidence))));
            Console.WriteLine($"  {field,-20} {string.Join(' ', cells)}".TrimEnd());
        }

        Console.WriteLine();
    }

    private static string Shown(Rate rate) => (rate.All == 0 ? "-" : $"{rate.Share:F3} of {rate.All}").PadLeft(15);
}
