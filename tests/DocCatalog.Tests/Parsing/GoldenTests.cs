using DocCatalog.Parsing;
using DocCatalog.Parsing.Readers;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Tests.Parsing;

/// <summary>
/// Each folder of <c>Articles</c> is one case: an article, and the JSON that it must parse to.
/// The file is written by the program, see <see cref="ExpectedFile"/>, and reviewed in the diff.
/// </summary>
public class GoldenTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(Corpus.PathOf("tests", "DocCatalog.Tests", "Articles"))
            .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_article_parses_to_its_expected_entries(string name)
    {
        var article = Article(name);
        var text = TextDecoder.Decode(File.ReadAllBytes(article))!;
        var parsed = ArticleParser.Parse(text, ArticleFormats.Detect(text, article));

        ExpectedFile.AssertEqual(ArticleJson.Write(parsed) + "\n", "tests", "DocCatalog.Tests", "Articles", name, "expected.json");
    }

    // The seed is not copied.
    private static string Article(string name) => name == "seed"
        ? Corpus.PathOf("seeds", "5-music-documentaries-behind-the-scenes.txt")
        : Directory.EnumerateFiles(Corpus.PathOf("tests", "DocCatalog.Tests", "Articles", name), "article.*").Single();
}
