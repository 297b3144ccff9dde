using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Updates <see cref="FacetCount"/>s for changed films: subtracts their former values and adds the new ones.</summary>
internal sealed class FacetTally(CatalogDb db)
{
    private readonly Dictionary<(FacetKind Kind, int Decade, int Value), int> changes = [];
    private readonly Dictionary<int, int> decadeBefore = [];
    private readonly HashSet<int> articles = [];

    /// <summary>Subtracts the values of a film; call before it is updated or removed.</summary>
    public void Subtract(CachedFilm film)
    {
        // A new film has not been counted.
        if (film.Film.Articles > 0)
        {
            Add(film, -1);
            decadeBefore[film.Film.Id] = DecadeOf(film.Film);
        }
    }

    /// <summary>Adds the values of a film; call after it and its credits are updated.</summary>
    public void Add(CachedFilm film)
    {
        Add(film, 1);
        if (decadeBefore.TryGetValue(film.Film.Id, out var before) && before != DecadeOf(film.Film))
        {
            articles.UnionWith(film.Claims.Select(claim => claim.Mention.ArticleId));
        }
    }

    /// <summary>Marks the articles of mentions whose film changed for recounting.</summary>
    public void Relink(IEnumerable<Mention> mentions) => articles.UnionWith(mentions.Select(mention => mention.ArticleId));

    /// <summary>Writes the changed counts; films and mentions must be stored.</summary>
    public async Task Write(CancellationToken cancel)
    {
        var changed = JsonSerializer.Serialize(changes
            .Where(change => change.Value != 0)
            .Select(change => new[] { (int)change.Key.Kind, change.Key.Decade, change.Key.Value, change.Value }));
        await FacetCounting.DropArticles(db, articles, cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO FacetCounts (Kind, Decade, Value, Films)
            SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each({changed}) WHERE true
            ON CONFLICT DO UPDATE SET Films = Films + excluded.Films
            """,
            cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM FacetCounts WHERE Films = 0 AND (Kind, Decade, Value) IN (
                SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each({changed}) WHERE value ->> 3 < 0)
            """,
            cancel);
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

    private void Add(FacetKind kind, int decade, int value, int films) =>
        changes[(kind, decade, value)] = changes.GetValueOrDefault((kind, decade, value)) + films;

    private static int DecadeOf(Film film) => Decade.FromYear(film.Year).Number;
}
