using System.Text.Json;
using DocCatalog.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Computes in SQL the columns of a film that are derived from other tables.</summary>
/// <remarks>In the format of <see cref="FilmCredits"/> and <see cref="Search.FilmValues"/>.</remarks>
internal static class FilmDenormalization
{
    /// <summary>Recomputes the columns of all films.</summary>
    public static async Task DenormalizeAll(this CatalogDb db, CancellationToken cancel) => await db.Database.ExecuteSqlRawAsync(Everything, cancel);

    /// <summary>Recomputes the credits of the films of <paramref name="names"/>, whose spelling changed.</summary>
    public static async Task DenormalizeNames(this CatalogDb db, IReadOnlyCollection<int> names, CancellationToken cancel)
    {
        if (names.Count > 0)
        {
            await db.Database.ExecuteSqlRawAsync(
                $$"""
                UPDATE "Films" SET "Credited" = {{Credited}}
                WHERE "Id" IN (SELECT "FilmId" FROM "Credits" WHERE "NameId" IN (SELECT value FROM json_each({0})))
                """,
                [JsonSerializer.Serialize(names)],
                cancel);
        }
    }

    // A migration writes these too, so that they stay as they are; others would be put beside them.
    private const string Credited =
        """
        coalesce((SELECT group_concat(line, char(10)) FROM (
            SELECT substr(c."Role", 1, 1) || n."Id" || ' ' || n."Slug" || ' ' || replace(n."Text", char(10), ' ') AS line
            FROM "Credits" AS c JOIN "Names" AS n ON n."Id" = c."NameId" WHERE c."FilmId" = "Films"."Id" ORDER BY c."Role", c."Ordinal")), '')
        """;

    private const string ChosenBy =
        """
        coalesce((SELECT group_concat(value, ' ') FROM (
            SELECT * FROM (
                SELECT iif(c."Role" = 'Director', '1', '2') || c."NameId" AS value
                FROM "Credits" AS c WHERE c."FilmId" = "Films"."Id" ORDER BY c."Role", c."Ordinal")
            UNION ALL SELECT * FROM (SELECT '3' || m."ArticleId" FROM "Mentions" AS m WHERE m."FilmId" = "Films"."Id" ORDER BY m."ArticleId"))), '')
        """;

    internal const string Everything = $"""UPDATE "Films" SET "Credited" = {Credited}, "ChosenBy" = {ChosenBy}""";
}
