using System.Diagnostics;
using DocCatalog.Store.Database;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Listing;

namespace DocCatalog.Benchmarks.Importing;

/// <summary>Somebody who reads the catalog over connections of their own, as the site does: a page of the list, then a film of it with all that is said of it.</summary>
internal sealed class Visitors(string database)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly Random random = new(1);

    /// <summary>The milliseconds that each of two reads in turn takes, until <paramref name="cancel"/> says that it is enough.</summary>
    public async Task<List<double>> Read(CancellationToken cancel)
    {
        using var version = new CatalogVersion(database);
        using var reader = new CatalogReader(database, version);
        var (times, start) = (new List<double>(), new PageRequest());
        while (!cancel.IsCancellationRequested)
        {
            var from = Stopwatch.GetTimestamp();
            var page = reader.Cards(new(new FilmFilter()), FilmSort.Consensus, start)!;
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            from = Stopwatch.GetTimestamp();
            var film = reader.Details(page.Films[random.Next(page.Films.Count)].Slug)!;
            FilmVotes.Count(reader.MentionsOf(film.Place.Id));
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            start = page.After is { } after && random.Next(20) > 0 ? new PageRequest { After = after } : new PageRequest();
            await Task.Delay(Pause, CancellationToken.None);
        }

        return times;
    }

    public static double Percentile(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));
}
