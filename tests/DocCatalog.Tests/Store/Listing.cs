using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocCatalog.Parsing;
using DocCatalog.Store;

namespace DocCatalog.Tests.Store;

/// <summary>
/// Articles for the store's tests, so plain that what they say is beyond doubt: a title, perhaps a date, and a line for each
/// film, <c>Amy (2015) by Asif Kapadia with Amy Winehouse: A life in pictures.</c>, of which all but the title may be absent.
/// </summary>
internal static partial class Listing
{
    [GeneratedRegex(@"^(?<title>.+?)(?: \((?<year>\d{4})\))?(?: by (?<director>[^:\n]+?))?(?: with (?<artist>[^:\n]+?))?(?:: (?<summary>[^\n]+))?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line { get; }

    public static ArticleFile File(string text) =>
        new(text, ArticleFormat.PlainText, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    public static ParsedArticle Parse(string text, ArticleFormat format)
    {
        var lines = Line.Matches(text);
        var heading = lines.FirstOrDefault()?.Value.Split(" on ");
        return new ParsedArticle
        {
            Document = new Document(text, []),
            Facts = new ArticleFacts { Title = heading?[0], Published = heading?.ElementAtOrDefault(1) },
            Entries = [.. lines.Skip(1).Select(EntryOf)],
            Problems = [.. lines.Skip(1).Where(line => !line.Groups["year"].Success).Select(line => new Problem(Span(line), "No year."))],
        };
    }

    private static Entry EntryOf(Match line) => new()
    {
        Span = Span(line),
        Title = Found(line.Groups["title"]).Single(),
        Year = Found(line.Groups["year"]).Select(year => new Found<int>(int.Parse(year.Value, CultureInfo.InvariantCulture), year.Evidence, year.Confidence)).SingleOrDefault(),
        Directors = Found(line.Groups["director"]),
        Artists = Found(line.Groups["artist"]),
        Summary = Found(line.Groups["summary"]),
    };

    private static ImmutableArray<Found<string>> Found(Group group) =>
        group.Success ? [new(group.Value, new Evidence(Span(group), group.Value), Confidence.High)] : [];

    private static TextSpan Span(Capture capture) => new(capture.Index, capture.Index + capture.Length);
}
