using System.Diagnostics;

namespace DocCatalog.Benchmarks.Importing;

/// <summary>What some work on articles took.</summary>
/// <param name="Processor">Of all cores together, which is what it would take one of them.</param>
internal readonly record struct Cost(int Articles, TimeSpan Time, TimeSpan Processor)
{
    public double Milliseconds => Processor.TotalMilliseconds / Articles;

    /// <summary>Articles a second of processor time.</summary>
    public double Rate => Articles / Processor.TotalSeconds;
}

/// <summary>Measures work by the clock and by processor time.</summary>
internal sealed class Meter
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly TimeSpan worked = Process.GetCurrentProcess().TotalProcessorTime;

    public Cost Read(int articles) => new(articles, Stopwatch.GetElapsedTime(start), Process.GetCurrentProcess().TotalProcessorTime - worked);
}
