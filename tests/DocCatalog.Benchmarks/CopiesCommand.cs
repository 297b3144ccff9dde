using System.CommandLine;
using System.Globalization;
using System.Numerics;
using DocCatalog.Store.Matching;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Benchmarks;

/// <summary><c>copies</c>: at how many bits a fingerprint tells a copy from another article.</summary>
internal sealed class CopiesCommand : Command
{
    private static readonly (string Name, Func<List<string>, IEnumerable<string>> Edit)[] Edits =
    [
        ("one entry left out", texts => Without(texts, texts.Count / 4 * 2, 1)),
        ("a quarter of the entries left out", texts => Without(texts, 0, texts.Count / 2 / 4)),
        ("in reverse order", texts => texts.Chunk(2).Reverse().SelectMany(entry => entry)),
        ("one word in twenty another", texts => WithOtherWords(texts, 20)),
        ("one word in ten another", texts => WithOtherWords(texts, 10)),
        ("last sentence of each entry cut", texts => texts.Select(WithoutLastSentence)),
        ("one left out, one word in twenty another", texts => WithOtherWords([.. Without(texts, 2, 1)], 20)),
    ];

    public CopiesCommand()
        : base("copies", "Edit each labelled article lightly, as syndication does, and count the copies found and the articles mistaken for copies.")
    {
        SetAction(_ => Run());
    }

    private static int Run()
    {
        var articles = Corpus.Folders.SelectMany(Corpus.Articles).Select(Texts).Where(texts => SimHash.Compute(texts) != 0).ToList();
        var originals = articles.ConvertAll(SimHash.Compute);
        Console.WriteLine($"{articles.Count} articles; copies found within so many bits\n{"",-44}{string.Concat(Thresholds.Select(bits => $"{bits,7}"))}");
        foreach (var (name, edit) in Edits)
        {
            var distances = articles.Zip(originals, (texts, original) => Distance(original, SimHash.Compute(edit(texts)))).ToList();
            Print(name, Thresholds.Select(bits => $"{distances.Count(distance => distance <= bits) / (double)distances.Count,7:F3}"));
        }

        var pairs = originals.SelectMany((one, place) => originals.Skip(place + 1).Select(other => Distance(one, other))).ToList();
        Print($"of {pairs.Count:N0} pairs of other articles", Thresholds.Select(bits => $"{pairs.Count(distance => distance <= bits),7}"));
        return 0;
    }

    private static IEnumerable<int> Thresholds => [3, 6, 8, 10, 12, 14, 16, 18, 20];

    private static void Print(string name, IEnumerable<string> figures) => Console.WriteLine($"{name,-44}{string.Concat(figures)}");

    private static int Distance(long one, long other) => one == 0 || other == 0 ? 64 : BitOperations.PopCount((ulong)(one ^ other));

    // Title and summary of each entry, in turn.
    private static List<string> Texts(GoldArticle article) => [.. article.Parse().Entries.SelectMany(entry => new[] { entry.Title.Value, entry.SummaryText ?? "" })];

    private static IEnumerable<string> Without(List<string> texts, int first, int entries) => texts.Where((_, place) => place < first || place >= first + (entries * 2));

    private static IEnumerable<string> WithOtherWords(List<string> texts, int each)
    {
        var count = 0;
        return [.. texts.Select(text => string.Join(' ', text.Split(' ').Select(word => ++count % each == 0 ? string.Create(CultureInfo.InvariantCulture, $"edited{count}") : word)))];
    }

    private static string WithoutLastSentence(string text) => text.LastIndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;
}
