using System.CommandLine;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Names;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Benchmarks;

/// <summary><c>accuracy</c>: how much of the labelled articles the parser reads right.</summary>
internal sealed class AccuracyCommand : Command
{
    private static readonly string[] Fields = ["titles", "years", "directors", "artists"];

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
        var articles = folder is null ? Corpus.Folders.Concat(Corpus.Apart).SelectMany(Corpus.Articles).ToList() : [.. GoldArticle.In(folder)];
        var width = folder is null ? 14 : articles.Max(article => article.Name.Length);
        Console.WriteLine("article".PadRight(width) + "  gold found  film P  R     F1     year  rank   dir P  R     F1     art P  R     F1     exact");
        var read = articles.ConvertAll(article => Read(article, ParseOptions.Default));
        foreach (var (name, rows) in folder is null ? Parts(read) : read.Select(one => (one.Article.Name, Rows: new[] { one }.AsEnumerable())))
        {
            Print(name.PadRight(width), Sum(rows.Select(one => one.Score)));
        }

        PrintKnown(width, read);
        Print("Title (Year)".PadRight(width), Sum(articles.Select(article => Scorer.Compare(article, [.. Baseline.Read(article.Parse().Document)]).Score)));
        PrintTrust(Sum(read.Select(one => one.Score)));
        foreach (var mistake in read.SelectMany(one => one.Mistakes).OrderByDescending(mistake => mistake.Cost).ThenBy(mistake => mistake.Article, StringComparer.Ordinal).Take(worst))
        {
            Console.WriteLine($"  [{mistake.Cost,2}] {mistake.Article} | {mistake.Title} | {mistake.What}");
        }

        if (folder is null)
        {
            MatchingCommand.Run(mistakes: false);
        }

        return 0;
    }

    private sealed record ReadArticle(GoldArticle Article, IReadOnlyList<ReadFilm> Films, Score Score, IReadOnlyList<Mistake> Mistakes);

    private static ReadArticle Read(GoldArticle article, ParseOptions options)
    {
        var parsed = article.Parse(options);
        IReadOnlyList<ReadFilm> films = [.. parsed.Entries.Select(ReadFilm.Of)];
        var (score, mistakes) = Scorer.Compare(article, films);
        return new ReadArticle(article, films, article.Films.Count > 0 ? score : score with { Strict = new Rate(parsed.IsSure ? 0 : 1, 1) }, mistakes);
    }

    // The folders were written at different times by different hands; what is kept apart tells how articles fare that nobody has looked at.
    private static IEnumerable<(string Name, IEnumerable<ReadArticle> Rows)> Parts(List<ReadArticle> read)
    {
        foreach (var folder in read.GroupBy(one => FolderOf(one.Article)))
        {
            yield return (folder.Key, folder);
        }

        yield return ("worked on", read.Where(one => !Corpus.Apart.Contains(FolderOf(one.Article))));
        yield return ("kept apart", read.Where(one => Corpus.Apart.Contains(FolderOf(one.Article))));
        yield return ("all", read);
    }

    private static string FolderOf(GoldArticle article) => Path.GetFileName(Path.GetDirectoryName(article.Path))!;

    // Memory is not to be mistaken for reading: entries whose film is known, those whose film is not, and everything with no film known.
    private static void PrintKnown(int width, List<ReadArticle> read)
    {
        Print("film known".PadRight(width), Sum(read.Select(one => Only(one, film => IsKnown(film)))));
        Print("film unknown".PadRight(width), Sum(read.Select(one => Only(one, film => !IsKnown(film)))));
        Print("none known".PadRight(width), Sum(read.Select(one => Read(one.Article, new ParseOptions { Known = KnownNames.WithoutFilms }).Score)));
    }

    // Of films that nobody listed it can't be said which kind they are: they count in neither.
    private static Score Only(ReadArticle read, Func<GoldFilm, bool> takes)
    {
        var pairs = FilmPairs.Match(read.Article.Films, read.Films).Where(pair => takes(pair.Gold)).Select(pair => pair.Read).ToList();
        return Scorer.Compare(read.Article with { Films = [.. read.Article.Films.Where(takes)] }, pairs).Score with { Clean = default };
    }

    private static bool IsKnown(GoldFilm film) => film.Titles.Any(title => KnownFilms.Default.Knows(title));

    private static Score Sum(IEnumerable<Score> scores) => scores.Aggregate(new Score(), (sum, score) => sum + score);

    private static void Print(string name, Score score) => Console.WriteLine(
        $"{name}  {score.Listed,4} {score.Given,5}   {Shown(score.Films)}  {score.YearAccuracy:F3} {score.RankAccuracy:F3}  {Shown(score.Directors)}  {Shown(score.Artists)}  {score.Exact.Share:F3}" +
        (score.Clean.All > 0 ? $"  without films: {score.Clean.Right}/{score.Clean.All} clean, {score.Strict.Right} where lists must be sure" : ""));

    private static string Shown(Count count) => $"{count.Precision:F3} {count.Recall:F3} {count.F1:F3}";

    /// <summary>Prints, by tens of the probability that values are reported with, how many of them are right.</summary>
    public static void PrintTrust(Score score)
    {
        Console.WriteLine("\nsure to         " + string.Concat(Fields.Append("all").Select(field => field.PadLeft(16))));
        foreach (var band in score.Trust.Keys.Select(key => key.Band).Distinct().OrderDescending())
        {
            var rates = Fields.Select(field => score.Trust.GetValueOrDefault((field, band))).ToList();
            Console.WriteLine($"  {band * 10,3} to {(band + 1) * 10,3} % " + string.Concat(rates.Append(rates.Aggregate((sum, rate) => sum + rate)).Select(Shown)));
        }

        Console.WriteLine();
    }

    private static string Shown(Rate rate) => (rate.All == 0 ? "-" : $"{rate.Share:F3} of {rate.All}").PadLeft(16);
}
