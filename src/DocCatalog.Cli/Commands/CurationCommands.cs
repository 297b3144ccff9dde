using System.CommandLine;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Cli.Commands;

/// <summary>A command that records one correction.</summary>
internal abstract class CurationCommand : CatalogCommand
{
    private readonly Option<string> reason = new("--reason", "-r") { Description = "Why, in a sentence.", Required = true };

    protected CurationCommand(CommandContext context, string name, string description, string example)
        : base(context, name, description, example) => Options.Add(reason);

    protected abstract Task<Correction> Correct(ParseResult parsed, CurationService curation, string reason, CancellationToken cancel);

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var correction = await Correct(parsed, new CurationService(db, TimeProvider.System), parsed.GetRequiredValue(reason), cancel);
        Context.Output.WriteLine($"Correction {correction.Id} made; undo it with: doccatalog undo {correction.Id}");
        return ExitCode.Success;
    }
}

/// <summary><c>doccatalog merge FILM OTHER</c>: merges two films.</summary>
internal sealed class MergeCommand : CurationCommand
{
    private readonly Argument<string> film = new("FILM") { Description = "The last part of the address of a film." };
    private readonly Argument<string> other = new("OTHER") { Description = "The same of the other film." };

    public MergeCommand(CommandContext context)
        : base(
            context,
            "merge",
            "Merge two films; the address of the one added later then redirects to the earlier one.",
            "doccatalog merge truth-or-dare in-bed-with-madonna --reason \"Its title abroad.\"")
    {
        Arguments.Add(film);
        Arguments.Add(other);
    }

    protected override Task<Correction> Correct(ParseResult parsed, CurationService curation, string reason, CancellationToken cancel) =>
        curation.Merge(parsed.GetRequiredValue(film), parsed.GetRequiredValue(other), reason, Environment.UserName, cancel);
}

/// <summary><c>doccatalog split FILM ORIGIN…</c>: makes the mentions of some articles a film of their own.</summary>
internal sealed class SplitCommand : CurationCommand
{
    private readonly Argument<string> film = new("FILM") { Description = "The last part of the address of a film." };
    private readonly Argument<string[]> origins = new("ORIGIN")
    {
        Description = "An article that is about another film, by its origin as doccatalog articles prints it.",
        Arity = ArgumentArity.OneOrMore,
    };

    public SplitCommand(CommandContext context)
        : base(
            context,
            "split",
            "Make the mentions of some articles a film of their own.",
            "doccatalog split woodstock lists/99.txt --reason \"About the festival of 1999.\"")
    {
        Arguments.Add(film);
        Arguments.Add(origins);
    }

    protected override Task<Correction> Correct(ParseResult parsed, CurationService curation, string reason, CancellationToken cancel) =>
        curation.Split(parsed.GetRequiredValue(film), parsed.GetRequiredValue(origins), reason, Environment.UserName, cancel);
}

/// <summary><c>doccatalog undo NUMBER</c>: undoes a correction.</summary>
internal sealed class UndoCommand : CatalogCommand
{
    private readonly Argument<int> number = new("NUMBER") { Description = "The number of the correction." };

    public UndoCommand(CommandContext context)
        : base(context, "undo", "Undo a correction; its record is kept.", "doccatalog undo 3") => Arguments.Add(number);

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var correction = await new CurationService(db, TimeProvider.System).Undo(parsed.GetRequiredValue(number), cancel);
        Context.Output.WriteLine($"Correction {correction.Id} undone");
        return ExitCode.Success;
    }
}
