using System.Globalization;
using System.Text.RegularExpressions;

namespace DocCatalog.TestSupport.Load;

/// <summary>A line of the table: whom it asks for what, and what its rate is held against.</summary>
/// <param name="Target">At least so many times the rate of <paramref name="Base"/>; without a base, at least so many answers a second; null where nothing is asked of it.</param>
internal sealed record Row(string Name, Uri Address, string[] Headers, string? Base = null, double? Target = null)
{
    /// <summary>Whether the page is made for each who asks, and not sent from memory.</summary>
    public bool IsMadeAnew => Base is null && Target is not null;
}

/// <summary>The medians of all rounds, and the median of each round's ratio.</summary>
internal sealed class LoadTable(IReadOnlyList<Row> rows, IReadOnlyDictionary<string, List<double>> rates)
{
    // How much of a known ratio is allowed to be lost before something is held to be broken: machines are noisy.
    private const double Allowed = 2.0 / 3;

    public void Print()
    {
        Console.WriteLine("| what | answers a second | times | of | asked for |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var row in rows)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {Median(rates[row.Name]):N0} | {Ratio(row):F2} | {row.Base} | {row.Target} |"));
        }
    }

    /// <summary>Whether no ratio is less than two thirds of the one in <paramref name="table"/>, which has lines as <see cref="Print"/> writes them.</summary>
    public bool Holds(string table)
    {
        var fallen = rows.Where(row => row.Base is not null && Ratio(row) < Allowed * Known(table, row)).ToList();
        foreach (var row in fallen)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name}: {Ratio(row):F2} times {row.Base}, where the file has {Known(table, row):F2}."));
        }

        return fallen.Count == 0;
    }

    private static double? Known(string table, Row row) =>
        Regex.Match(table, $@"^\| {Regex.Escape(row.Name)} \| [\d,]+ \| (?<ratio>[\d.]+) \|", RegexOptions.Multiline).Groups["ratio"] is { Success: true } ratio
            ? double.Parse(ratio.ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The file has no line for {row.Name}.");

    private double? Ratio(Row row) => row.Base is null ? null : Median([.. rates[row.Name].Zip(rates[row.Base], (own, other) => own / other)]);

    private static double Median(List<double> values)
    {
        var ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
