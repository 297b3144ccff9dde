using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DocCatalog.Benchmarks.Load;

/// <summary><c>peer FILE</c>: what the site is measured against, a Kestrel that sends one file from memory through <c>CreateBuilder</c> and <c>MapGet</c>.</summary>
internal sealed class PeerCommand : Command
{
    private readonly Argument<FileInfo> file = new("FILE") { Description = "The page that it sends." };
    private readonly Option<string> address = new("--urls") { Description = "Where it listens.", DefaultValueFactory = _ => "http://127.0.0.1:5090" };

    public PeerCommand()
        : base("peer", "Serve one page from memory with a Kestrel that does nothing else.")
    {
        Arguments.Add(file);
        Options.Add(address);
        SetAction((parsed, cancel) => Serve(parsed.GetRequiredValue(file), parsed.GetRequiredValue(address)));
    }

    private static async Task Serve(FileInfo file, string address)
    {
        var page = await File.ReadAllBytesAsync(file.FullName);
        var builder = WebApplication.CreateBuilder(["--urls", address]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            return context.Response.Body.WriteAsync(page).AsTask();
        });
        await app.RunAsync();
    }
}
