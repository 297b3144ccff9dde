using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Keeps <see cref="FacetCount"/>s in line with films that change: what they counted for before is taken off, and what they count for now is added.</summary>
internal sealed class FacetTally(CatalogDb db)
{
    private readonly Dictionary<(FacetKind Kind, int Decade, int Value), int> changes = [];
    private readonly Dictionary<int, int> decadeBefore = [];
    private readonly HashSet<int> articles = [];

    /// <summary>To be told of a film before it is concluded anew or closed.</summary>
    public void Subtract(CachedFilm film)
    {
        // One that was opened just now has not been counted.
        if (film.Film.Articles > 0)
        {
            Add(film, -1);
            decadeBefore[film.Film.Id] = DecadeOf(film.Film);
        }
    }

    /// <summary>To be told of a film when it is concluded and credited.</summary>
    public void Add(CachedFilm film)
    {
        Add(film, 1);
        if (decadeBefore.TryGetValue(film.Film.Id, out var before) && before != DecadeOf(film.Film))
        {
            articles.UnionWith(film.Claims.Select(claim => claim.Mention.ArticleId));
        }
    }

    /// <summary>To be told of mentions that are about other films than before.</summary>
    public void Relink(IEnumerable<Mention> mentions) => articles.UnionWith(mentions.Select(mention => mention.ArticleId));

    /// <summary>Brings what is kept in line, once films and mentions are stored.</summary>
    public async Task Write(CancellationToken cancel)
    {
        var changed = JsonSerializer.Serialize(changes.Where(change => change.Value != 0).Select(change => new[] { (int)change.Key.Kind, change.Key.Decade, change.Key.Value, change.Value }));
        await FacetCounting.DropArticles(db, articles, cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO FacetCounts (Kind, Decade, Value, Films)
            SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each({changed}) WHERE true
            ON CONFLICT DO UPDATE SET Films = Films + excluded.Films
            """,
            cancel);
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM FacetCounts WHERE Films = 0 AND (Kind, Decade, Value) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each({changed}) WHERE value ->> 3 < 0)", cancel);
        await FacetCounting.CountArticles(db, articles, cancel);
        changes.Clear();
        decadeBefore.Clear();
        articles.Clear();
    }

    private void Add(CachedFilm film, int films)
    {
        var decade = DecadeOf(film.Film);
        Add(FacetKind.Decade, decade, film.Film.Year ?? Decade.NoYear, films);
        foreach (var slice in (int[])[FacetCount.AnyDecade, decade])
        {
            Add(FacetKind.Articles, slice, film.Film.Articles, films);
            foreach (var (role, name) in film.Credits)
            {
                Add(role == Role.Director ? FacetKind.Director : FacetKind.Artist, slice, name, films);
            }
        }
    }

    private void Add(FacetKind kind, int decade, int value, int films) => changes[(kind, decade, value)] = changes.GetValueOrDefault((kind, decade, value)) + films;

    private static int DecadeOf(Film film) => Decade.FromYear(film.Year).Number;
}
