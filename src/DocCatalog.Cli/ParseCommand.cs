using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using DocCatalog.Parsing;
using DocCatalog.Store;

namespace DocCatalog.Cli;

/// <summary><c>doccatalog parse FILE…</c>: prints what articles say, and keeps nothing.</summary>
internal sealed class ParseCommand : ExampleCommand
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "An article as plain text, Markdown or HTML; - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Surroundings around;

    public ParseCommand(Surroundings around)
        : base("parse", "Print what articles say as JSON: one object, or for several files one object a line.", "doccatalog parse seeds/*.txt")
    {
        this.around = around;
        Arguments.Add(files);
        SetAction(parsed => Parse(parsed.GetRequiredValue(files)));
    }

    private int Parse(string[] paths)
    {
        var problems = false;
        foreach (var path in paths)
        {
            problems |= !Parse(path, indented: paths.Length == 1);
        }

        return problems ? CommandLine.Problems : CommandLine.Fine;
    }

    private bool Parse(string path, bool indented)
    {
        if (!TryRead(path, out var file, out var reason))
        {
            around.Report(path, [new ImportProblem(reason)]);
            return false;
        }

        var article = ArticleParser.Parse(file.Text, file.Format);
        around.Output.WriteLine(ArticleJson.Write(article, indented));
        around.Report(path, article.Problems.Select(problem => Locate(problem, article.Document)));
        return article.Problems.IsEmpty;
    }

    private bool TryRead(string path, [NotNullWhen(true)] out ArticleFile? file, [NotNullWhen(false)] out string? reason) => path == StandardInput
        ? ArticleFile.TryRead(around.Input, name: null, out file, out reason)
        : ArticleFile.TryRead(around.FullPath(path), out file, out reason);

    private static ImportProblem Locate(Problem problem, Document document)
    {
        var (line, column) = document.Locate(problem.Span.Start);
        return new ImportProblem(problem.Message, line, column);
    }
}
