using System.Collections.Concurrent;
using DocCatalog.Parsing;
using DocCatalog.Store.Import;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Tests.Store.Linking;

/// <summary>Imports real articles in many orders.</summary>
public class ShuffleTests
{
    private static readonly ConcurrentDictionary<string, ParsedArticle> Read = [];

    [Fact]
    public async Task In_whatever_order_articles_come_the_films_are_the_same()
    {
        var articles = Corpus.Articles("listicles").Concat(Corpus.Articles("more")).ToList();
        var expected = await Import(articles, 1_000);

        foreach (var (seed, batchSize) in ((int, int)[])[(1, 1_000), (2, 7), (3, 1)])
        {
            var shuffled = articles.ToArray();
            new Random(seed).Shuffle(shuffled);
            var found = await Import(shuffled, batchSize);

            Assert.True(expected.SequenceEqual(found), $"Order {seed}, batches of {batchSize}:\n{string.Join('\n', found.Except(expected))}\nrather than\n{string.Join('\n', expected.Except(found))}");
        }
    }

    private static async Task<IReadOnlyList<string>> Import(IEnumerable<GoldArticle> articles, int batchSize)
    {
        using var folder = new TempFolder();
        var files = articles.Select(article => (folder.Write($"{article.Name}.{(article.Format == ArticleFormat.Html ? "html" : article.Format == ArticleFormat.Markdown ? "md" : "txt")}", article.Text), article.Name)).ToList();
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        await new Importer(db, TimeProvider.System) { Parse = (text, format, _) => Read.GetOrAdd(text, _ => ArticleParser.Parse(text, format)), BatchSize = batchSize }.ImportFiles(files).CountAsync();
        return await Dump.Of(database);
    }
}
