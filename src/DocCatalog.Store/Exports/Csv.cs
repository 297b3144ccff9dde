using System.Text.RegularExpressions;

namespace DocCatalog.Store.Exports;

/// <summary>The rows of a table as RFC 4180 has them, safe to open in a spreadsheet.</summary>
public static partial class Csv
{
    /// <summary>One row with its line break; null is an empty cell.</summary>
    public static string Row(params IEnumerable<string?> cells) => $"{string.Join(',', cells.Select(cell => Quoted(Harmless(cell ?? ""))))}\r\n";

    /// <summary>Several names in one cell. Not parted by commas, or "Earth, Wind &amp; Fire" would be two.</summary>
    public static string Names(IEnumerable<NameRecord> names) => string.Join("; ", names.Select(name => name.Name));

    private static string Harmless(string value) => Formula.IsMatch(value) ? $"'{value}" : value;

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    // "=HYPERLINK(…)", "+1", "-1", "@SUM(1)" would be reckoned out: an apostrophe says that it is text. What has one already gets
    // another, so that the first can always be taken off again.
    [GeneratedRegex(@"\A'*[=+\-@\t\r\n]")]
    private static partial Regex Formula { get; }
}
