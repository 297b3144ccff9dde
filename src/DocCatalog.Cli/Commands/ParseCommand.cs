using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using DocCatalog.Cli.Input;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Names;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog parse FILE…</c>: prints what articles say, and stores nothing.</summary>
internal sealed class ParseCommand : ExampleCommand
{
    private readonly PathsArgument files = new("FILE", "An article as plain text, Markdown or HTML; - reads standard input.");

    private readonly Option<string> names = new("--names", "-n")
    {
        Description = "A catalog whose latest snapshot of titles and names helps to read these articles; without a snapshot, its directors and artists.",
        HelpName = "CATALOG",
    };

    private readonly UnsureOptions unsure = new();

    private readonly CommandContext context;

    public ParseCommand(CommandContext context)
        : base("parse", "Print what articles say as JSON: one object, or for several files one object a line.", "doccatalog parse seeds/*.txt")
    {
        this.context = context;
        Arguments.Add(files);
        Options.Add(names);
        unsure.AddTo(this);
        SetAction(Parse);
    }

    private async Task<int> Parse(ParseResult parsed, CancellationToken cancel)
    {
        var paths = parsed.GetRequiredValue(files);
        var known = parsed.GetValue(names) is { } catalog ? await ReadNames(context.FullPath(catalog), cancel) : KnownNames.None;
        var options = new ParseOptions { Known = known, AssumeList = unsure.AssumesList(parsed) };
        var problems = false;
        foreach (var path in paths)
        {
            problems |= !Parse(path, options, unsure.Handling(parsed, UnsureLists.Import), indented: paths.Length == 1);
        }

        return problems ? ExitCode.Problems : ExitCode.Success;
    }

    private static async Task<KnownNames> ReadNames(string catalog, CancellationToken cancel)
    {
        if (!File.Exists(catalog))
        {
            throw new CatalogException($"{catalog} does not exist; --names takes a catalog made by doccatalog import");
        }

        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(catalog);
        await using var db = new CatalogDb(options.Options);

        // A command that only prints does not upgrade the catalog.
        return await db.KnownNames(cancel);
    }

    private bool Parse(string path, ParseOptions options, UnsureLists handling, bool indented)
    {
        if (!TryRead(path, out var file, out var reason))
        {
            context.Report(path, [new ImportProblem(reason)]);
            return false;
        }

        var article = context.Parse(file.Text, file.Format, options);
        article = handling == UnsureLists.LeaveOut ? UnsureList.LeaveOut(article) : article;
        context.Output.WriteLine(ArticleJson.Write(article, indented));
        context.Report(path, article.Problems.Select(problem => Locate(problem, article.Document)));
        if (!options.AssumeList && article.ListProbability is null && article.Document.Blocks.Length > 1 && handling != UnsureLists.LeaveOut)
        {
            context.Error.WriteLine($"{path}: use --assume-list to read what may be a list as films");
        }

        if (!options.AssumeList && UnsureOptions.Warning(path, UnsureList.Probability(article)) is { } warning)
        {
            context.Error.WriteLine(warning);
        }

        return article.Problems.IsEmpty;
    }

    private bool TryRead(string path, [NotNullWhen(true)] out ArticleFile? file, [NotNullWhen(false)] out string? reason) => path == PathsArgument.StandardInput
        ? ArticleFile.TryRead(context.Input, name: null, out file, out reason)
        : ArticleFile.TryRead(context.FullPath(path), out file, out reason);

    private static ImportProblem Locate(Problem problem, Document document)
    {
        var (line, column) = document.Locate(problem.Span.Start);
        return new ImportProblem(problem.Message, line, column);
    }
}
