using System.CommandLine;
using System.Text;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog curator …</c>: who may change the catalog on its site.</summary>
internal sealed class CuratorCommand : Command
{
    public CuratorCommand(CommandContext around)
        : base("curator", "Set or remove the password of the one person who may change the catalog on its site.")
    {
        Subcommands.Add(new SetPasswordCommand(around));
        Subcommands.Add(new RemoveCuratorCommand(around));
        Subcommands.Add(new HashCommand(around));
    }

    /// <summary>Asks twice on a terminal, and else takes the first line of the input.</summary>
    /// <exception cref="CatalogException">It is too short, or the two differ.</exception>
    private static string Ask(CommandContext around)
    {
        if (around.AskSecret is not { } ask)
        {
            using var input = new StreamReader(around.Input, Encoding.UTF8, leaveOpen: true);
            var line = input.ReadLine() ?? "";
            CuratorPassword.Check(line);
            return line;
        }

        var password = ask("Password: ");
        CuratorPassword.Check(password);
        return ask("Once more: ") == password ? password : throw new CatalogException("the two passwords differ; nothing was changed");
    }

    private sealed class SetPasswordCommand(CommandContext around)
        : CatalogCommand(around, "set-password", "Set the curator's password; a running site asks for it at once.", "doccatalog curator set-password")
    {
        // A site may get its curator before its first start.
        protected override bool MakesCatalog => true;

        protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
        {
            await db.SetCurator(Ask(Around), TimeProvider.System.GetUtcNow().UtcDateTime, cancel);
            Around.Output.WriteLine("The password is set; sign in at /curate of the site");
            return ExitCode.Success;
        }
    }

    private sealed class RemoveCuratorCommand(CommandContext around)
        : CatalogCommand(around, "remove", "Take the curator away; the site can then only be read.", "doccatalog curator remove")
    {
        protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
        {
            var removed = await db.RemoveCurator(cancel);
            Around.Output.WriteLine(removed ? "The curator is removed; nobody can sign in" : "There was no curator");
            return ExitCode.Success;
        }
    }

    private sealed class HashCommand : ExampleCommand
    {
        public HashCommand(CommandContext around)
            : base("hash", "Print the hash of a password, for the setting Catalog:CuratorPasswordHash.", "doccatalog curator hash") =>
            SetAction(_ => around.Output.WriteLine(CuratorPassword.Hash(Ask(around))));
    }
}
