using System.Net.Sockets;
using DocCatalog.Store.Database;
using Microsoft.AspNetCore.Connections;

namespace DocCatalog.Web.Hosting;

/// <summary>Says in one line on standard error why the site did not start.</summary>
internal static class StartFailure
{
    /// <returns>The exit code.</returns>
    public static int Tell(Exception failure)
    {
        Console.Error.WriteLine($"doccatalog: {Explain(failure).ReplaceLineEndings(" ")}");
        return 1;
    }

    private static string Explain(Exception failure) => failure switch
    {
        CatalogException => failure.Message,
        IOException { InnerException: AddressInUseException } =>
            $"{failure.Message.TrimEnd('.')}. Stop the program that listens there, or give another address with --urls, such as --urls http://localhost:5081.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "This user may not listen on that port. Give one above 1023 with --urls, such as --urls http://localhost:5080.",
        _ => $"The site could not start: {Innermost(failure).Message}",
    };

    private static Exception Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure;
}
