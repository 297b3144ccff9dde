using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Listing;

/// <summary>A range of how many independent articles name a film, both ends included: written "1", "2-4" or "10-".</summary>
/// <param name="To">Null for no end.</param>
public readonly record struct ArticleCount(int From, int? To) : IParsable<ArticleCount>
{
    private const int MostDigits = 6;

    /// <summary>The ranges that the list offers.</summary>
    public static IReadOnlyList<ArticleCount> Choices { get; } = [new(1, 1), new(2, 4), new(5, 9), new(10, null)];

    /// <summary>The first and the last <see cref="Film.ConsensusOrder"/> of these films: the number of articles is its most significant part.</summary>
    internal (long First, long Last) ConsensusRange =>
        (FilmIndexes.LeastConsensus(To ?? int.MaxValue), FilmIndexes.LeastConsensus(From - 1) - 1);

    public bool Includes(int articles) => articles >= From && articles <= (To ?? int.MaxValue);

    /// <exception cref="FormatException">It is not written as "2-4".</exception>
    public static ArticleCount Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var count) ? count : throw new FormatException($"'{s}' is no number of articles: expected one written as 1, 2-4 or 10-.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ArticleCount result)
    {
        result = default;
        var parts = s?.Split('-') ?? [];
        if (parts.Length is 0 or > 2 || Number(parts[0]) is not { } from)
        {
            return false;
        }

        int? to = parts.Length == 1 ? from : Number(parts[1]);
        result = new(from, to);
        return to >= from || parts[^1].Length == 0;
    }

    public override string ToString() => To == From ? Text(From) : $"{Text(From)}-{(To is int to ? Text(to) : "")}";

    private static int? Number(string text) =>
        text.Length is > 0 and <= MostDigits && text[0] != '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
