using System.Diagnostics;
using DocCatalog.Store.Import;

namespace DocCatalog.Benchmarks.Importing;

/// <summary>What each batch of an import costs, told from the outside: its results come all at once.</summary>
internal static class Batches
{
    // Between two batches lies more than this, and between two results of one batch less.
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(5);

    /// <summary>The batches in their order. While one is stored the next is read: so the first has two to read, and the last none.</summary>
    public static async Task<List<Cost>> Of(IAsyncEnumerable<ImportResult> results)
    {
        var (costs, meter, size, last) = (new List<Cost>(), new Meter(), 0, Stopwatch.GetTimestamp());
        await foreach (var _ in results)
        {
            if (size == 0 || Stopwatch.GetElapsedTime(last) > Gap)
            {
                Close(costs, size);
                costs.Add(meter.Read(0));
                (meter, size) = (new Meter(), 0);
            }

            (size, last) = (size + 1, Stopwatch.GetTimestamp());
        }

        Close(costs, size);
        return costs;
    }

    public static Cost Sum(IEnumerable<Cost> costs) =>
        costs.Aggregate(default(Cost), (sum, cost) => new Cost(sum.Articles + cost.Articles, sum.Time + cost.Time, sum.Processor + cost.Processor));

    /// <summary>Neighbours put together until each has at least <paramref name="least"/> articles; what is left over at the end goes with the one before.</summary>
    public static List<Cost> Together(IEnumerable<Cost> batches, int least)
    {
        var parts = new List<Cost>();
        foreach (var batch in batches)
        {
            if (parts.Count > 0 && parts[^1].Articles < least)
            {
                parts[^1] = Sum([parts[^1], batch]);
            }
            else
            {
                parts.Add(batch);
            }
        }

        return parts.Count > 1 && parts[^1].Articles < least ? [.. parts.SkipLast(2), Sum(parts.TakeLast(2))] : parts;
    }

    // How many a batch has is known when it is over.
    private static void Close(List<Cost> costs, int size)
    {
        if (costs.Count > 0)
        {
            costs[^1] = costs[^1] with { Articles = size };
        }
    }
}
