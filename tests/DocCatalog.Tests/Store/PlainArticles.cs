using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocCatalog.Parsing;
using DocCatalog.Store.Import;

namespace DocCatalog.Tests.Store;

/// <summary>
/// Articles for the store's tests, so plain that what they say is beyond doubt: a title, perhaps a date, and a line for each
/// film, <c>Amy (2015) by Asif Kapadia with Amy Winehouse: A life in pictures.</c>, of which all but the title may be absent.
/// An article whose title ends in "?" may be no list of films, and of one whose title ends in "…" the list is found only where it is assumed.
/// </summary>
internal static partial class PlainArticles
{
    [GeneratedRegex(@"^(?<title>.+?)(?: \((?<year>\d{4})\))?(?: by (?<director>[^:\n]+?))?(?: with (?<artist>[^:\n]+?))?(?:: (?<summary>[^\n]+))?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line { get; }

    public static ArticleFile File(string text) =>
        new(text, ArticleFormat.PlainText, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    public static ParsedArticle Parse(string text, ArticleFormat format, ParseOptions? options = null)
    {
        var lines = Line.Matches(text);
        var heading = lines.FirstOrDefault()?.Value.Split(" on ");
        if (heading?[0].EndsWith('…') == true && options?.AssumeList != true)
        {
            lines = Line.Matches(lines[0].Value);
        }

        return new ParsedArticle
        {
            Document = new Document(text, []),
            Facts = new ArticleFacts { Title = heading?[0], Published = heading?.ElementAtOrDefault(1) },
            Entries = [.. lines.Skip(1).Select(EntryOf)],
            ListProbability = lines.Count < 2 ? null : heading![0].EndsWith('?') ? 0.38 : 1,
            Problems = [.. lines.Skip(1).Where(line => !line.Groups["year"].Success).Select(line => new Problem(Span(line), "No year."))],
        };
    }

    private static Entry EntryOf(Match line) => new()
    {
        Span = Span(line),
        Title = Found(line.Groups["title"]).Single(),
        Year = Found(line.Groups["year"]).Select(year => new Found<int>(int.Parse(year.Value, CultureInfo.InvariantCulture), year.Evidence, year.Probability)).SingleOrDefault(),
        Directors = Found(line.Groups["director"]),
        Artists = Found(line.Groups["artist"]),
        Summary = Found(line.Groups["summary"]),
    };

    private static ImmutableArray<Found<string>> Found(Group group) =>
        group.Success ? [new(group.Value, new Evidence(Span(group), group.Value), 0.97)] : [];

    private static TextSpan Span(Capture capture) => new(capture.Index, capture.Index + capture.Length);
}
