using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocCatalog.Tests.Web.Api;

/// <summary>Reads what the site gives to programs, with readers that are not the site's own.</summary>
internal static partial class Answers
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static async Task<string> Text(this TestSite site, string address)
    {
        using var response = await site.Get(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    public static async Task<JsonElement> Json(this TestSite site, string address) => JsonElement.Parse(await site.Text(address));

    public static async Task<XElement> Xml(this TestSite site, string address) => XDocument.Parse(await site.Text(address)).Root!;

    public static async Task<IReadOnlyList<IDictionary<string, string>>> Csv(this TestSite site, string address) => Rows(await site.Text(address));

    public static async Task<IReadOnlyList<JsonElement>> Ndjson(this TestSite site, string address) =>
        [.. (await site.Text(address)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    /// <summary>The rows under the first, with the apostrophe taken off that keeps a spreadsheet from reckoning.</summary>
    public static IReadOnlyList<IDictionary<string, string>> Rows(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cells = Cell.Matches(csv);
        Assert.Equal(csv.Length, cells.Sum(cell => cell.Length));
        foreach (var cell in cells.AsEnumerable())
        {
            rows[^1].Add(Plain(cell.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)));
            if (cell.Groups["end"].Value != ",")
            {
                rows.Add([]);
            }
        }

        Assert.All(rows.SkipLast(1), row => Assert.Equal(rows[0].Count, row.Count));
        return [.. rows[1..^1].Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>All films of a list in JSON, from page to page.</summary>
    public static async Task<IReadOnlyList<JsonElement>> AllPages(this TestSite site, string address)
    {
        var films = new List<JsonElement>();
        for (string? next = address; next is not null;)
        {
            var page = await site.Json(next);
            films.AddRange(page.GetProperty("films").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }

        return films;
    }

    public static string Slug(this JsonElement film) => film.GetProperty("slug").GetString()!;

    // RFC 4180, 2: a cell in quotation marks, those in it doubled, or one without any; then a comma or the end of the row.
    [GeneratedRegex("""\G(?:"(?<text>(?:[^"]|"")*)"|(?<text>[^",\r\n]*))(?<end>,|\r\n)""")]
    private static partial Regex Cell { get; }

    private static string Plain(string cell) => cell.TrimStart('\'') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n'), ..] && cell[0] == '\'' ? cell[1..] : cell;
}
