using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DocCatalog.BrowserTests;

/// <summary>A line to the site that brings a page in pieces, one block after the other, each of which can be painted before the next is there.</summary>
internal sealed partial class SlowLine : IAsyncDisposable
{
    // What fits on a first screen is among the first blocks; the rest comes at once.
    private const int Pieces = 30;

    // More than two frames of a browser.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly HttpClient site;
    private readonly WebApplication line;

    private SlowLine(Uri address)
    {
        site = new() { BaseAddress = address };
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        line = builder.Build();
        line.Run(Bring);
    }

    public string Address => line.Urls.Single();

    public static async Task<SlowLine> To(Uri address)
    {
        var line = new SlowLine(address);
        await line.line.StartAsync();
        return line;
    }

    public async ValueTask DisposeAsync()
    {
        await line.DisposeAsync();
        site.Dispose();
    }

    private async Task Bring(HttpContext context)
    {
        using var answer = await site.GetAsync(new Uri($"{context.Request.Path}{context.Request.QueryString}", UriKind.Relative));
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            await answer.Content.CopyToAsync(context.Response.Body);
            return;
        }

        foreach (var piece in BlockStart().Split(await answer.Content.ReadAsStringAsync(), Pieces))
        {
            await context.Response.WriteAsync(piece);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Pause);
        }
    }

    [GeneratedRegex(@"(?=<(?:article|aside|details|div|dl|fieldset|figure|footer|form|h\d|li|main|nav|ol|p|section|summary|table|ul)\b)")]
    private static partial Regex BlockStart();
}
