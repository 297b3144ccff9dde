using System.Text.Json;
using DocCatalog.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Computes <see cref="Model.FacetCount"/>s in SQL.</summary>
internal static class FacetCounting
{
    /// <summary>Recomputes all counts.</summary>
    public static async Task CountAll(this CatalogDb db, CancellationToken cancel) => await db.Database.ExecuteSqlRawAsync(Everything, cancel);

    /// <summary>Counts the films of <paramref name="articles"/>, which must have no counts.</summary>
    public static async Task CountArticles(CatalogDb db, IReadOnlyCollection<int> articles, CancellationToken cancel)
    {
        var ids = JsonSerializer.Serialize(articles);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO FacetCounts (Kind, Decade, Value, Films)
            WITH mentioned AS MATERIALIZED (
                SELECT f.Decade, m.ArticleId FROM Mentions AS m CROSS JOIN Films AS f ON f.Id = m.FilmId
                WHERE m.ArticleId IN (SELECT value FROM json_each({ids})))
            SELECT 3, Decade, ArticleId, count(*) FROM mentioned GROUP BY ArticleId, Decade
            UNION ALL SELECT 3, 0, ArticleId, count(*) FROM mentioned GROUP BY ArticleId
            """,
            cancel);
    }

    /// <summary>Deletes the counts of <paramref name="articles"/>, in decades that have films.</summary>
    public static async Task DropArticles(CatalogDb db, IReadOnlyCollection<int> articles, CancellationToken cancel)
    {
        var ids = JsonSerializer.Serialize(articles);
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM FacetCounts WHERE Kind = 3 AND Value IN (SELECT value FROM json_each({ids}))
            AND Decade IN (SELECT Decade FROM FacetCounts WHERE Kind = 0 UNION SELECT 0)
            """,
            cancel);
    }

    // The kinds are those of FacetKind by number. A migration counts by it too, so that it stays as it is; another would be put beside it.
    internal const string Everything =
        """
        DELETE FROM FacetCounts;
        INSERT INTO FacetCounts (Kind, Decade, Value, Films) SELECT 0, Decade, YearOrder, count(*) FROM Films GROUP BY Decade, YearOrder;
        INSERT INTO FacetCounts (Kind, Decade, Value, Films)
        SELECT iif(c.Role = 'Director', 1, 2), f.Decade, c.NameId, count(*) FROM Credits AS c JOIN Films AS f ON f.Id = c.FilmId GROUP BY 1, 2, 3;
        INSERT INTO FacetCounts (Kind, Decade, Value, Films)
        SELECT 3, f.Decade, m.ArticleId, count(*) FROM Mentions AS m JOIN Films AS f ON f.Id = m.FilmId GROUP BY 2, 3;
        INSERT INTO FacetCounts (Kind, Decade, Value, Films) SELECT 4, Decade, Articles, count(*) FROM Films GROUP BY 2, 3;
        INSERT INTO FacetCounts (Kind, Decade, Value, Films) SELECT Kind, 0, Value, sum(Films) FROM FacetCounts WHERE Kind > 0 GROUP BY Kind, Value;
        """;
}
