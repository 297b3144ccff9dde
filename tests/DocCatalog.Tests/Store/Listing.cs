using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocCatalog.Parsing;
using DocCatalog.Store;

namespace DocCatalog.Tests.Store;

/// <summary>An article made by hand: what its parser would give, without the parser.</summary>
public sealed record Listing(string Title, string? Published = null)
{
    private readonly StringBuilder source = new(Title + "\n");
    private readonly List<Entry> entries = [];

    public Listing Film(string title, int? year = null, string? director = null, string? artist = null, string? summary = null)
    {
        var start = source.Length;
        entries.Add(new Entry
        {
            Title = Say(title),
            Year = year is int known ? Say(known) : null,
            Directors = director is null ? [] : [Say(director)],
            Artists = artist is null ? [] : [Say(artist)],
            Summary = summary is null ? [] : [Say(summary)],
            Span = new TextSpan(start, source.Length),
        });
        return this;
    }

    public ArticleFile File() => new(source.ToString(), ArticleFormat.PlainText, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.ToString()))));

    public ParsedArticle Parsed() => new()
    {
        Document = new Document(source.ToString(), []),
        Facts = new ArticleFacts { Title = Title, Published = Published },
        Entries = [.. entries],
        Problems = ImmutableArray<Problem>.Empty,
    };

    private Found<T> Say<T>(T value)
    {
        var quote = value!.ToString()!;
        source.Append(quote).Append('\n');
        var end = source.Length - 1;
        return new Found<T>(value, new Evidence(new TextSpan(end - quote.Length, end), quote), Confidence.High);
    }
}
