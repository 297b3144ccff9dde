using System.Diagnostics;
using System.Globalization;
using DocCatalog.Store.Database;

namespace DocCatalog.TestSupport.Scale;

/// <summary>How long a kind of request takes, in milliseconds: by the clock, and of the processor, which others that use the machine do not change.</summary>
internal sealed record Timing(IReadOnlyList<double> Clock, IReadOnlyList<double> Work)
{
    // The first requests find the program not compiled yet and the file not read.
    private const int Rehearsals = 200;

    public double Median => Percentile(Work, 50);
    public double Last => Percentile(Work, 99);

    public static async Task<Timing> Of(Question question, CatalogReader reader, Func<CatalogDb> connect, int requests)
    {
        var (clock, work) = (new List<double>(), new List<double>());
        for (var request = 0; request < Rehearsals + requests; request++)
        {
            await using var db = connect();
            await using var other = connect();
            var asked = await question.Prepare(other, new Random(request));
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await asked(new(reader, db));
            if (request >= Rehearsals)
            {
                work.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
                clock.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return new Timing([.. clock.Order()], [.. work.Order()]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Percentile(Clock, 50):F2} | {Percentile(Clock, 99):F2} | {Median:F2} | {Last:F2}");

    private static double Percentile(IReadOnlyList<double> times, int percent) => times[times.Count * percent / 100];
}
