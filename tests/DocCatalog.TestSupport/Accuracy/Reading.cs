using DocCatalog.Parsing;

namespace DocCatalog.TestSupport.Accuracy;

/// <summary>A name as a reader gives it; certain where it makes no difference how sure the reader is.</summary>
internal readonly record struct ReadName(string Name, double Probability);

/// <summary>A film as some way of reading finds it: what is compared with the answer.</summary>
internal sealed record ReadFilm(string Title)
{
    public int? Rank { get; init; }
    public int? Year { get; init; }
    public double YearProbability { get; init; } = 1;
    public double TitleProbability { get; init; } = 1;
    public IReadOnlyList<ReadName> Directors { get; init; } = [];
    public IReadOnlyList<ReadName> Artists { get; init; } = [];

    public static ReadFilm Of(Entry entry) => new(entry.Title.Value)
    {
        Rank = entry.Rank?.Value,
        Year = entry.Year?.Value,
        YearProbability = entry.Year?.Probability ?? 1,
        TitleProbability = entry.Title.Probability,
        Directors = [.. entry.Directors.Select(name => new ReadName(name.Value, name.Probability))],
        Artists = [.. entry.Artists.Select(name => new ReadName(name.Value, name.Probability))],
    };
}
