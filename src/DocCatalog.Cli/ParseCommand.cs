using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Names;
using DocCatalog.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli;

/// <summary><c>doccatalog parse FILE…</c>: prints what articles say, and keeps nothing.</summary>
internal sealed class ParseCommand : ExampleCommand
{
    private readonly PathsArgument files = new("FILE", "An article as plain text, Markdown or HTML; - reads standard input.");

    private readonly Option<string> names = new("--names", "-n")
    {
        Description = "A catalog whose directors and artists help to tell the names in these articles.",
        HelpName = "CATALOG",
    };

    private readonly Surroundings around;

    public ParseCommand(Surroundings around)
        : base("parse", "Print what articles say as JSON: one object, or for several files one object a line.", "doccatalog parse seeds/*.txt")
    {
        this.around = around;
        Arguments.Add(files);
        Options.Add(names);
        SetAction((parsed, cancel) => Parse(parsed.GetRequiredValue(files), parsed.GetValue(names), cancel));
    }

    private async Task<int> Parse(string[] paths, string? catalog, CancellationToken cancel)
    {
        var known = catalog is null ? KnownNames.None : await NamesOf(around.FullPath(catalog), cancel);
        var problems = false;
        foreach (var path in paths)
        {
            problems |= !Parse(path, known, indented: paths.Length == 1);
        }

        return problems ? CommandLine.Problems : CommandLine.Fine;
    }

    private static async Task<KnownNames> NamesOf(string catalog, CancellationToken cancel)
    {
        if (!File.Exists(catalog))
        {
            throw new CatalogException($"{catalog} does not exist; --names takes a catalog made by doccatalog import");
        }

        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(catalog);
        await using var db = new CatalogDb(options.Options);

        // Read as it is: a command that prints brings no catalog up to date.
        return await db.KnownNames(cancel);
    }

    private bool Parse(string path, KnownNames known, bool indented)
    {
        if (!TryRead(path, out var file, out var reason))
        {
            around.Report(path, [new ImportProblem(reason)]);
            return false;
        }

        var article = ArticleParser.Parse(file.Text, file.Format, known);
        around.Output.WriteLine(ArticleJson.Write(article, indented));
        around.Report(path, article.Problems.Select(problem => Locate(problem, article.Document)));
        return article.Problems.IsEmpty;
    }

    private bool TryRead(string path, [NotNullWhen(true)] out ArticleFile? file, [NotNullWhen(false)] out string? reason) => path == PathsArgument.StandardInput
        ? ArticleFile.TryRead(around.Input, name: null, out file, out reason)
        : ArticleFile.TryRead(around.FullPath(path), out file, out reason);

    private static ImportProblem Locate(Problem problem, Document document)
    {
        var (line, column) = document.Locate(problem.Span.Start);
        return new ImportProblem(problem.Message, line, column);
    }
}
