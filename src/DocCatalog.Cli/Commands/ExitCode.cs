namespace DocCatalog.Cli.Commands;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Problems = 1;
    public const int Usage = 2;

    // By convention 128 plus the number of SIGINT.
    public const int Interrupted = 130;
}
