using System.CommandLine;
using System.Text.Json;
using DocCatalog.TestSupport.Generation;

namespace DocCatalog.Benchmarks;

/// <summary><c>generate FOLDER</c>: writes articles that never were, and which film each of their entries is about.</summary>
internal sealed class GenerateCommand : Command
{
    private readonly Argument<string> folder = new("FOLDER") { Description = "Where to write; truth.jsonl stands beside the articles." };
    private readonly MadeArticles made = new();

    public GenerateCommand()
        : base("generate", "Write articles of about 6 KB in many layouts, the same for the same seed.")
    {
        Arguments.Add(folder);
        made.AddTo(this);
        SetAction(parsed => Run(parsed.GetRequiredValue(folder), made.Of(parsed)));
    }

    private static int Run(string folder, IEnumerable<MadeArticle> articles)
    {
        Directory.CreateDirectory(folder);
        using var truth = new StreamWriter(Path.Combine(folder, "truth.jsonl"));
        foreach (var article in articles)
        {
            File.WriteAllText(Path.Combine(folder, article.Name), article.Text);
            truth.WriteLine(JsonSerializer.Serialize(new { article.Name, Films = article.Films.Select(film => new { film.Title, Film = film.Film.Key }) }));
        }

        return 0;
    }
}

/// <summary>The options that say which articles are generated.</summary>
internal sealed class MadeArticles
{
    private readonly Option<int> count = new("--articles") { Description = "How many.", DefaultValueFactory = _ => 10_000 };
    private readonly Option<int> films = new("--films") { Description = "Over how many films.", DefaultValueFactory = _ => 4_000 };
    private readonly Option<int> seed = new("--seed") { Description = "What they follow from.", DefaultValueFactory = _ => 1 };

    public void AddTo(Command command)
    {
        command.Options.Add(count);
        command.Options.Add(films);
        command.Options.Add(seed);
    }

    public IEnumerable<MadeArticle> Of(ParseResult parsed)
    {
        var writer = new ArticleWriter(new Filmography(parsed.GetValue(films), parsed.GetValue(seed)), parsed.GetValue(seed));
        return Enumerable.Range(1, parsed.GetValue(count)).Select(writer.Write);
    }
}
