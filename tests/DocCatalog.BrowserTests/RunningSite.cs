using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>The built site as a process of its own on a free port, filled from the seeds.</summary>
public class RunningSite : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string folder = Directory.CreateTempSubdirectory("doccatalog-").FullName;
    private readonly StringBuilder log = new();
    private Process? site;
    private IBrowser? browser;

    /// <summary>The folder of articles it is filled from, which may be made in <paramref name="room"/>; null for those that come with the project.</summary>
    protected virtual string? Seeds(string room) => null;

    /// <summary>What the site is told besides.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public async Task InitializeAsync()
    {
        if (BrowserSkip.Reason is not null)
        {
            return;
        }

        Assert.True(Chromium.Path is not null, "No Chromium was found, and in CI one must be.");
        site = Start();
        browser = await Chromium.Browser;
        await WaitForTheSite();
    }

    public async Task DisposeAsync()
    {
        if (site is not null)
        {
            site.Kill(entireProcessTree: true);
            await site.WaitForExitAsync();
            site.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A visitor with an empty cache.</summary>
    public async Task<Visit> Visit(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL ??= Address.ToString();
        var context = await browser!.NewContextAsync(options);
        return new Visit(context, await context.NewPageAsync(), Address);
    }

    /// <summary>How many bytes are sent for <paramref name="path"/> to whoever takes <paramref name="encodings"/>.</summary>
    public async Task<int> Sent(string path, string encodings)
    {
        using var client = new HttpClient { BaseAddress = Address, DefaultRequestHeaders = { { "Accept-Encoding", encodings } } };
        return (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DocCatalog.Web.dll"), "--urls", Address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // What the browser fetches ahead by itself, a test can neither see nor wait for.
            Environment = { ["Catalog__Database"] = Path.Combine(folder, "catalog.db"), ["Catalog__Prefetch"] = "false" },
        };
        if (Seeds(folder) is { } seeds)
        {
            start.Environment["Catalog__Seeds"] = seeds;
        }

        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }
    }

    private async Task WaitForTheSite()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var clock = Stopwatch.StartNew();
        while (!await Answers(client))
        {
            Assert.False(site!.HasExited || clock.Elapsed > Patience, $"The site did not start:\n{log}");
            await Task.Delay(100);
        }
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/health", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>The seeds, where browsers may fetch a page when the pointer rests on its link.</summary>
public sealed class PrefetchedSite : RunningSite
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Catalog__Prefetch", "true")];
}
