using System.CommandLine;
using System.Text;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog curator …</c>: manages the password for changing the catalog on its site.</summary>
internal sealed class CuratorCommand : Command
{
    public CuratorCommand(CommandContext context)
        : base("curator", "Set or remove the password of the one person who may change the catalog on its site.")
    {
        Subcommands.Add(new SetPasswordCommand(context));
        Subcommands.Add(new RemoveCuratorCommand(context));
        Subcommands.Add(new HashCommand(context));
    }

    /// <summary>Prompts twice on a terminal; otherwise reads the first line of the input.</summary>
    /// <exception cref="CatalogException">The password is too short, or the two differ.</exception>
    private static string ReadPassword(CommandContext context)
    {
        if (context.AskSecret is not { } ask)
        {
            using var input = new StreamReader(context.Input, Encoding.UTF8, leaveOpen: true);
            var line = input.ReadLine() ?? "";
            CuratorPassword.Check(line);
            return line;
        }

        var password = ask("Password: ");
        CuratorPassword.Check(password);
        return ask("Repeat password: ") == password ? password : throw new CatalogException("the two passwords differ; nothing was changed");
    }

    private sealed class SetPasswordCommand(CommandContext context)
        : CatalogCommand(context, "set-password", "Set the curator's password; a running site requires it at once.", "doccatalog curator set-password")
    {
        // The curator may be set before the first start of the site.
        protected override bool CreatesCatalog => true;

        protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
        {
            await db.SetCurator(ReadPassword(Context), TimeProvider.System.GetUtcNow().UtcDateTime, cancel);
            Context.Output.WriteLine("Password set; sign in at /curate on the site");
            return ExitCode.Success;
        }
    }

    private sealed class RemoveCuratorCommand(CommandContext context)
        : CatalogCommand(context, "remove", "Remove the curator; the site is then read-only.", "doccatalog curator remove")
    {
        protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
        {
            var removed = await db.RemoveCurator(cancel);
            Context.Output.WriteLine(removed ? "Curator removed; nobody can sign in" : "There was no curator");
            return ExitCode.Success;
        }
    }

    private sealed class HashCommand : ExampleCommand
    {
        public HashCommand(CommandContext context)
            : base("hash", "Print the hash of a password, for the setting Catalog:CuratorPasswordHash.", "doccatalog curator hash") =>
            SetAction(_ => context.Output.WriteLine(CuratorPassword.Hash(ReadPassword(context))));
    }
}
