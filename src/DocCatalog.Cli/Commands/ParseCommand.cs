using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using DocCatalog.Cli.Input;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Names;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog parse FILE…</c>: prints what articles say, and keeps nothing.</summary>
internal sealed class ParseCommand : ExampleCommand
{
    private readonly PathsArgument files = new("FILE", "An article as plain text, Markdown or HTML; - reads standard input.");

    private readonly Option<string> names = new("--names", "-n")
    {
        Description = "A catalog whose latest snapshot of titles and names, or else whose directors and artists, help to read these articles.",
        HelpName = "CATALOG",
    };

    private readonly UnsureOptions unsure = new();

    private readonly CommandContext around;

    public ParseCommand(CommandContext around)
        : base("parse", "Print what articles say as JSON: one object, or for several files one object a line.", "doccatalog parse seeds/*.txt")
    {
        this.around = around;
        Arguments.Add(files);
        Options.Add(names);
        unsure.AddTo(this);
        SetAction(Parse);
    }

    private async Task<int> Parse(ParseResult parsed, CancellationToken cancel)
    {
        var paths = parsed.GetRequiredValue(files);
        var known = parsed.GetValue(names) is { } catalog ? await NamesOf(around.FullPath(catalog), cancel) : KnownNames.None;
        var options = new ParseOptions { Known = known, AssumeList = unsure.Assumes(parsed) };
        var problems = false;
        foreach (var path in paths)
        {
            problems |= !Parse(path, options, unsure.Of(parsed, UnsureLists.Import), indented: paths.Length == 1);
        }

        return problems ? ExitCode.Problems : ExitCode.Success;
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

    private bool Parse(string path, ParseOptions options, UnsureLists handling, bool indented)
    {
        if (!TryRead(path, out var file, out var reason))
        {
            around.Report(path, [new ImportProblem(reason)]);
            return false;
        }

        var article = around.Parse(file.Text, file.Format, options);
        article = handling == UnsureLists.LeaveOut ? UnsureList.LeaveOut(article) : article;
        around.Output.WriteLine(ArticleJson.Write(article, indented));
        around.Report(path, article.Problems.Select(problem => Locate(problem, article.Document)));
        if (!options.AssumeList && article.ListProbability is null && article.Document.Blocks.Length > 1 && handling != UnsureLists.LeaveOut)
        {
            around.Error.WriteLine($"{path}: use --assume-list to read what may be a list as films");
        }

        if (!options.AssumeList && UnsureOptions.NoteOn(path, UnsureList.Probability(article)) is { } note)
        {
            around.Error.WriteLine(note);
        }

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
