using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DocCatalog.Benchmarks.Load;

/// <summary>A server as a process of its own on the first core and a free port; whoever asks it runs on the second.</summary>
internal sealed class Served : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private Served(string name, Process process, Uri address) => (Name, this.process, Address) = (name, process, address);

    public string Name { get; }
    public Uri Address { get; }

    /// <summary>What its memory holds now, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts <paramref name="command"/> and waits until its first page can be had.</summary>
    /// <param name="pinned">Whether it has only the first core.</param>
    /// <param name="command">The program and its arguments; <c>{port}</c> and <c>{url}</c> stand for the place where it is to listen.</param>
    public static async Task<Served> Start(string name, IEnumerable<string> command, IReadOnlyDictionary<string, string>? settings = null, bool pinned = true)
    {
        var port = FreePort();
        var address = new Uri($"http://127.0.0.1:{port}/");
        var arguments = command.Select(part => part.Replace("{port}", $"{port}", StringComparison.Ordinal).Replace("{url}", $"http://127.0.0.1:{port}", StringComparison.Ordinal));
        var line = pinned ? ["taskset", "-c", "0", .. arguments] : arguments.ToArray();
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is null ? "" : $"{name}: {line.Data}\n");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var served = new Served(name, process, address);
        await served.Wait();
        return served;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Wait()
    {
        using var client = new HttpClient();
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(Address);
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!process.HasExited && Stopwatch.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(5);
            }
        }
    }
}
