using System.Text.RegularExpressions;

namespace DocCatalog.Store.Exports;

/// <summary>Formats rows as in RFC 4180, safe to open in a spreadsheet.</summary>
public static partial class Csv
{
    /// <summary>One row with its line break; null is an empty cell.</summary>
    public static string Row(params IEnumerable<string?> cells) => $"{string.Join(',', cells.Select(cell => Quoted(Harmless(cell ?? ""))))}\r\n";

    /// <summary>Names in one cell, separated by semicolons because of "Earth, Wind &amp; Fire".</summary>
    public static string Names(IEnumerable<NameRecord> names) => string.Join("; ", names.Select(name => name.Name));

    private static string Harmless(string value) => Formula.IsMatch(value) ? $"'{value}" : value;

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    // Spreadsheets evaluate "=HYPERLINK(…)", "+1", "-1" and "@SUM(1)"; an apostrophe marks text. A value that begins with
    // apostrophes gets one more, so that removing the first always restores it.
    [GeneratedRegex(@"\A'*[=+\-@\t\r\n]")]
    private static partial Regex Formula { get; }
}
