using System.CommandLine;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Cli.Commands;

/// <summary>A command that makes a correction.</summary>
internal abstract class CurationCommand : CatalogCommand
{
    private readonly Option<string> reason = new("--reason", "-r") { Description = "Why, in a sentence.", Required = true };

    protected CurationCommand(CommandContext around, string name, string description, string example)
        : base(around, name, description, example) => Options.Add(reason);

    protected abstract Task<Correction> Correct(ParseResult parsed, CurationService curation, string reason, CancellationToken cancel);

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var correction = await Correct(parsed, new CurationService(db, TimeProvider.System), parsed.GetRequiredValue(reason), cancel);
        Around.Output.WriteLine($"Correction {correction.Id} is made; take it back with: doccatalog undo {correction.Id}");
        return ExitCode.Success;
    }
}

/// <summary><c>doccatalog merge FILM OTHER</c>: makes two films one.</summary>
internal sealed class MergeCommand : CurationCommand
{
    private readonly Argument<string> film = new("FILM") { Description = "A film by the last part of its address." };
    private readonly Argument<string> other = new("OTHER") { Description = "The film that is the same." };

    public MergeCommand(CommandContext around)
        : base(around, "merge", "Make two films one; the address of the younger then leads to the older.", "doccatalog merge truth-or-dare in-bed-with-madonna --reason \"Its title abroad.\"")
    {
        Arguments.Add(film);
        Arguments.Add(other);
    }

    protected override Task<Correction> Correct(ParseResult parsed, CurationService curation, string reason, CancellationToken cancel) =>
        curation.Merge(parsed.GetRequiredValue(film), parsed.GetRequiredValue(other), reason, Environment.UserName, cancel);
}

/// <summary><c>doccatalog split FILM ORIGIN…</c>: makes what some articles mention a film of its own.</summary>
internal sealed class SplitCommand : CurationCommand
{
    private readonly Argument<string> film = new("FILM") { Description = "A film by the last part of its address." };
    private readonly Argument<string[]> origins = new("ORIGIN") { Description = "An article that means another film, as the command articles prints it.", Arity = ArgumentArity.OneOrMore };

    public SplitCommand(CommandContext around)
        : base(around, "split", "Make what some articles mention a film of its own.", "doccatalog split woodstock lists/99.txt --reason \"Means the festival of 1999.\"")
    {
        Arguments.Add(film);
        Arguments.Add(origins);
    }

    protected override Task<Correction> Correct(ParseResult parsed, CurationService curation, string reason, CancellationToken cancel) =>
        curation.Split(parsed.GetRequiredValue(film), parsed.GetRequiredValue(origins), reason, Environment.UserName, cancel);
}

/// <summary><c>doccatalog undo NUMBER</c>: takes a correction back.</summary>
internal sealed class UndoCommand : CatalogCommand
{
    private readonly Argument<int> number = new("NUMBER") { Description = "The number that the correction was made under." };

    public UndoCommand(CommandContext around)
        : base(around, "undo", "Take a correction back; its record stays.", "doccatalog undo 3") => Arguments.Add(number);

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var correction = await new CurationService(db, TimeProvider.System).Undo(parsed.GetRequiredValue(number), cancel);
        Around.Output.WriteLine($"Correction {correction.Id} is undone");
        return ExitCode.Success;
    }
}
