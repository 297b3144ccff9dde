using System.Diagnostics;
using DocCatalog.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Benchmarks.Importing;

/// <summary>Somebody who reads the catalog over connections of their own, as the site does: a page of the list, then a film of it with all that is said of it.</summary>
internal sealed class Visitors(string database)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly Random random = new(1);

    /// <summary>The milliseconds that each of two reads in turn takes, until <paramref name="cancel"/> says that it is enough.</summary>
    public async Task<List<double>> Read(CancellationToken cancel)
    {
        var (times, start) = (new List<double>(), new PageStart());
        while (!cancel.IsCancellationRequested)
        {
            var page = await Timed(times, db => List(db, start));
            await Timed(times, db => Film(db, page!.Films[random.Next(page.Films.Count)]));
            start = page!.After is { } after && random.Next(20) > 0 ? new PageStart { After = after } : new PageStart();
            await Task.Delay(Pause, CancellationToken.None);
        }

        return times;
    }

    public static double Percentile(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

    private async Task<T> Timed<T>(List<double> times, Func<CatalogDb, Task<T>> read)
    {
        var from = Stopwatch.GetTimestamp();
        await using var db = Catalogs.Connect(database);
        var result = await read(db);
        times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        return result;
    }

    private static Task<FilmPage<string>?> List(CatalogDb db, PageStart start) => db.Page(new FilmFilter(), FilmSort.Consensus, start, film => film.Slug, slug => slug);

    private static async Task<int> Film(CatalogDb db, string slug)
    {
        var film = await db.Films.AsNoTracking().Include(film => film.Credits).ThenInclude(credit => credit.Name).AsSplitQuery().FirstAsync(film => film.Slug == slug);
        var mentions = await db.Mentions.AsNoTracking().Where(mention => mention.FilmId == film.Id).OrderBy(mention => mention.ArticleId).Take(20).Include(mention => mention.Facts).AsSplitQuery().ToListAsync();
        return mentions.Count + (await db.Votes(film.Id)).Titles.Count;
    }
}
