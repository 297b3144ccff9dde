using DocCatalog.Benchmarks.Accuracy;

namespace DocCatalog.Tests.Parsing;

/// <summary>What the parser has once achieved on the labelled articles it keeps: a floor under every figure, rounded down.</summary>
public class AccuracyTests
{
    private static readonly Dictionary<string, Lazy<Score>> Scores = Corpus.Folders.ToDictionary(folder => folder, folder => new Lazy<Score>(() => ScoreOf(folder)));

    private static readonly Dictionary<string, Func<Score, double>> Figures = new()
    {
        ["films, precision"] = score => score.Films.Precision,
        ["films, recall"] = score => score.Films.Recall,
        ["films, F1"] = score => score.Films.F1,
        ["years"] = score => score.YearAccuracy,
        ["ranks"] = score => score.RankAccuracy,
        ["directors, precision"] = score => score.Directors.Precision,
        ["directors, recall"] = score => score.Directors.Recall,
        ["directors, F1"] = score => score.Directors.F1,
        ["artists, precision"] = score => score.Artists.Precision,
        ["artists, recall"] = score => score.Artists.Recall,
        ["artists, F1"] = score => score.Artists.F1,
        ["exact entries"] = score => score.Exact.Share,
        ["articles without films"] = score => score.Clean.Share,
    };

    [Theory]
    [InlineData("listicles", "films, precision", 0.99)]
    [InlineData("listicles", "films, recall", 0.99)]
    [InlineData("listicles", "films, F1", 0.99)]
    [InlineData("listicles", "years", 0.98)]
    [InlineData("listicles", "ranks", 1.00)]
    [InlineData("listicles", "directors, precision", 0.97)]
    [InlineData("listicles", "directors, recall", 0.94)]
    [InlineData("listicles", "directors, F1", 0.96)]
    [InlineData("listicles", "artists, precision", 0.96)]
    [InlineData("listicles", "artists, recall", 0.92)]
    [InlineData("listicles", "artists, F1", 0.94)]
    [InlineData("listicles", "exact entries", 0.92)]
    [InlineData("listicles", "articles without films", 1.00)]
    [InlineData("more", "films, precision", 0.88)]
    [InlineData("more", "films, recall", 0.88)]
    [InlineData("more", "films, F1", 0.88)]
    [InlineData("more", "years", 0.95)]
    [InlineData("more", "ranks", 1.00)]
    [InlineData("more", "directors, precision", 0.93)]
    [InlineData("more", "directors, recall", 0.83)]
    [InlineData("more", "directors, F1", 0.88)]
    [InlineData("more", "artists, precision", 0.87)]
    [InlineData("more", "artists, recall", 0.73)]
    [InlineData("more", "artists, F1", 0.80)]
    [InlineData("more", "exact entries", 0.79)]
    [InlineData("more", "articles without films", 0.92)]
    [InlineData("further", "films, precision", 0.91)]
    [InlineData("further", "films, recall", 0.82)]
    [InlineData("further", "films, F1", 0.86)]
    [InlineData("further", "years", 0.93)]
    [InlineData("further", "ranks", 1.00)]
    [InlineData("further", "directors, precision", 0.90)]
    [InlineData("further", "directors, recall", 0.68)]
    [InlineData("further", "directors, F1", 0.78)]
    [InlineData("further", "artists, precision", 0.82)]
    [InlineData("further", "artists, recall", 0.71)]
    [InlineData("further", "artists, F1", 0.76)]
    [InlineData("further", "exact entries", 0.65)]
    [InlineData("further", "articles without films", 1.00)]
    [InlineData("excerpts", "films, precision", 0.93)]
    [InlineData("excerpts", "films, recall", 0.80)]
    [InlineData("excerpts", "films, F1", 0.86)]
    [InlineData("excerpts", "years", 0.97)]
    [InlineData("excerpts", "ranks", 1.00)]
    [InlineData("excerpts", "directors, precision", 0.88)]
    [InlineData("excerpts", "directors, recall", 0.81)]
    [InlineData("excerpts", "directors, F1", 0.85)]
    [InlineData("excerpts", "artists, precision", 0.87)]
    [InlineData("excerpts", "artists, recall", 0.73)]
    [InlineData("excerpts", "artists, F1", 0.79)]
    [InlineData("excerpts", "exact entries", 0.73)]
    [InlineData("excerpts", "articles without films", 1.00)]
    public void The_labelled_articles_are_read_at_least_as_well_as_before(string folder, string figure, double floor) =>
        Assert.True(Figures[figure](Scores[folder].Value) >= floor, $"{folder}, {figure}: {Figures[figure](Scores[folder].Value):F3}, was at least {floor:F2}");

    [Theory]
    [InlineData("listicles", 30, 260)]
    [InlineData("more", 45, 303)]
    [InlineData("further", 44, 217)]
    [InlineData("excerpts", 130, 342)]
    public void Every_labelled_article_is_scored(string folder, int articles, int films) =>
        Assert.Equal((articles, films), (Corpus.Articles(folder).Count, Scores[folder].Value.Listed));

    private static Score ScoreOf(string folder) => Corpus.Articles(folder)
        .Select(article => Scorer.Compare(article, [.. article.Parse().Entries.Select(ReadFilm.Of)]).Score)
        .Aggregate(new Score(), (sum, score) => sum + score);
}
