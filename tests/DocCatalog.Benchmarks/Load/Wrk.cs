using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocCatalog.Benchmarks.Load;

/// <summary>Asks a server for one address as often as it answers, with https://github.com/wg/wrk on the second core.</summary>
internal static partial class Wrk
{
    private const int Connections = 64;

    // "Requests/sec:  33700.12"
    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)")]
    private static partial Regex Rate { get; }

    // "  Non-2xx or 3xx responses: 12", "  Socket errors: connect 0, read 3, write 0, timeout 0"; an answer that takes longer than two seconds is counted as a timeout and is an answer.
    [GeneratedRegex(@"Non-2xx|Socket errors: (?!connect 0, read 0, write 0,)")]
    private static partial Regex Failure { get; }

    /// <returns>Answers a second.</returns>
    /// <exception cref="InvalidOperationException">Not every answer was one.</exception>
    public static async Task<double> Ask(Uri address, int seconds, params IEnumerable<string> headers)
    {
        string[] arguments = ["-c", "1", "wrk", "-t1", $"-c{Connections}", $"-d{seconds}s", .. headers.SelectMany(header => new[] { "-H", header }), address.AbsoluteUri];
        using var process = Process.Start(new ProcessStartInfo("taskset", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (Failure.IsMatch(output) || !Rate.IsMatch(output))
        {
            throw new InvalidOperationException($"{address} was not always answered:\n{output}");
        }

        return double.Parse(Rate.Match(output).Groups["rate"].ValueSpan, CultureInfo.InvariantCulture);
    }
}
