using System.Globalization;
using DocCatalog.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace DocCatalog.Tests.Parsing;

/// <summary>What holds of every text whatever, tried on a few thousand spoilt articles; DOCCATALOG_FUZZ says how many instead.</summary>
public class ParserPropertyTests
{
    private const int Everyday = 2000;

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("DOCCATALOG_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Everyday;

    [Fact]
    public void Whatever_an_article_holds_it_is_read_and_every_value_has_its_words()
    {
        // A failure prints the seed with which it can be replayed, and the article. The everyday run takes the same articles each time, so that it
        // fails for a change and not for luck; a run of another size takes new ones.
        var config = Config.QuickThrowOnFailure.WithMaxTest(Count);
        config = Count == Everyday ? config.WithReplay(20250101, 1) : config;

        Check.One(config, Prop.ForAll(Mutations.Articles(), Holds));
    }

    private static void Holds(MutatedArticle article)
    {
        var parsed = ArticleParser.Parse(article.Text, article.Format);

        Assert.All(parsed.Document.Blocks, block => Assert.True(IsInSource(block, parsed.Document.Source), $"\"{block.Text}\" does not stand at {block.Span} of the source."));
        Assert.All(Evidences(parsed), evidence => Assert.Equal(parsed.Document.Source[evidence.Span.Start..evidence.Span.End], evidence.Quote));
        Assert.All(parsed.Problems, problem => Assert.InRange(problem.Span.Start, 0, parsed.Document.Source.Length));
        Assert.All(parsed.Entries, entry => Assert.All(entry.Summary, paragraph => Assert.Contains(parsed.Document.Blocks, block => block.Text.Contains(paragraph.Value, StringComparison.Ordinal))));
        Assert.All(parsed.Entries.Zip(parsed.Entries.Skip(1)), pair => Assert.True(Follows(parsed.Document, pair.First, pair.Second), $"{pair.First.Title} overlaps {pair.Second.Title}"));
        Assert.Equal(ArticleJson.Write(parsed), ArticleJson.Write(ArticleParser.Parse(article.Text, article.Format)));
    }

    // An entity stands for other characters than it is written with. Of a NUL Markdig makes another character, but no file with one is read.
    private static bool IsInSource(Block block, string source)
    {
        if (source.Contains('\0', StringComparison.Ordinal))
        {
            return true;
        }

        for (var run = 0; run < block.Runs.Length; run++)
        {
            var (text, start) = block.Runs[run];
            var end = run + 1 < block.Runs.Length ? block.Runs[run + 1].Text : block.Text.Length;
            for (var at = text; at < end && source[start] != '&'; at++)
            {
                if (char.IsLetterOrDigit(block.Text[at]) && block.Text[at] != source[start + at - text])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static IEnumerable<Evidence> Evidences(ParsedArticle article) => article.Entries.SelectMany(entry =>
        new[] { entry.Rank?.Evidence, entry.Title.Evidence, entry.Year?.Evidence }.OfType<Evidence>()
            .Concat(entry.Directors.Concat(entry.Artists).Concat(entry.Summary).Select(found => found.Evidence)));

    // Films that share a heading share what stands under it.
    private static bool Follows(Document document, Entry first, Entry second) =>
        first.Span.End <= second.Span.Start || (first.Title.Evidence.Span.Start < second.Title.Evidence.Span.Start && SharedBlock(document, first, second));

    private static bool SharedBlock(Document document, Entry first, Entry second) =>
        document.Blocks.Any(block => block.Span.Contains(first.Title.Evidence.Span.Start) && block.Span.Contains(second.Title.Evidence.Span.Start));
}
