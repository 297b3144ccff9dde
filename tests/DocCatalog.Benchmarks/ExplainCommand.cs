using System.CommandLine;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Readers;

namespace DocCatalog.Benchmarks;

/// <summary><c>explain</c>: which candidate lists an article has, how probable each is, and which of their lines are entries.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<FileInfo[]> files = new("FILE") { Description = "Articles as text, Markdown or HTML." };
    private readonly Option<int> most = new("--most") { Description = "How many candidates to show.", DefaultValueFactory = _ => 4 };

    public ExplainCommand()
        : base("explain", "Show an article's candidate lists with their probabilities, features and headings.")
    {
        Arguments.Add(files);
        Options.Add(most);
        SetAction(parsed => parsed.GetRequiredValue(files).ToList().ForEach(file => Explain(file, parsed.GetValue(most))));
    }

    private static void Explain(FileInfo file, int most)
    {
        var text = TextDecoder.Decode(File.ReadAllBytes(file.FullName)) ?? throw new InvalidDataException($"{file} is no text.");
        var article = ArticleContext.Create(ArticleParser.Read(text, ArticleFormats.Detect(text, file.FullName)), KnownNames.None.Lexicon);
        var judged = ListFinder.Judge(article, ListModels.Default);
        Console.WriteLine($"== {file.Name}: {article.Lines.Count} lines, {article.Language ?? "no language"}, headline: {article.Title}");
        foreach (var (list, probability) in judged.Take(most))
        {
            var values = new ListFeatures(article, [.. judged.Select(other => other.List)]).Measure(list);
            Console.WriteLine($"{probability:F2} {list.Shape} ({list.Count}): {string.Join(' ', Enum.GetValues<ListFeature>().Where(feature => values[(int)feature] != 0).Select(feature => $"{feature}={values[(int)feature]:0.##}"))}");
            if (list == judged[0].List)
            {
                var entries = new EntryFeatures(article, judged[0], judged);
                foreach (var (heading, entry) in judged.SelectMany(other => other.List.Headings).DistinctBy(heading => heading.Place).Select(heading => (heading, ListModels.Default.Entry.Probability(entries.Measure(heading)))).Where(pair => pair.Item2 >= 0.2).OrderBy(pair => pair.heading.Place))
                {
                    Console.WriteLine($"     {entry:F2} line {heading.Line.Index}: {heading.TitleText} [known {heading.KnownStrength:0.##}]");
                }
            }
        }
    }
}
