using DocCatalog.Parsing;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Tests.Parsing;

/// <summary>
/// The entries that each labelled article is read as, whether right or wrong: a file of <c>Labelled</c> per folder of articles, one line per entry.
/// </summary>
public class LabelledEntriesTests
{
    public static TheoryData<string> Folders => [.. Corpus.Folders, .. Corpus.Apart];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_labelled_article_is_read_as_before(string folder)
    {
        var articles = Corpus.Articles(folder).OrderBy(article => article.Name, StringComparer.Ordinal);

        ExpectedFile.AssertEqual(string.Concat(articles.Select(Describe)), "tests", "DocCatalog.Tests", "Parsing", "Labelled", $"{folder}.txt");
    }

    private static string Describe(GoldArticle article) => $"{article.Name}\n{string.Concat(article.Parse().Entries.Select(Describe))}\n";

    private static string Describe(Entry entry) =>
        $"{entry.Rank?.Value}\t{entry.Title.Value}\t{entry.Year?.Value}\t{Names(entry.Directors)}\t{Names(entry.Artists)}".TrimEnd() + "\n";

    private static string Names(IEnumerable<Found<string>> names) => string.Join("; ", names.Select(name => name.Value));
}
