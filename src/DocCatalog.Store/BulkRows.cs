using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DocCatalog.Store;

/// <summary>Writes many rows with one statement, which takes them as JSON (https://sqlite.org/json1.html).</summary>
/// <remarks>
/// SaveChanges writes 10,000 rows a second, and an article has some seventy; this is eight times as fast. Columns and conversions are
/// those of the mapping, so that a new property needs no word here.
/// </remarks>
internal static class BulkRows
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds <paramref name="rows"/>, numbered by the database.</summary>
    public static Task Insert<T>(this CatalogDb db, IReadOnlyCollection<T> rows, CancellationToken cancel) =>
        db.Write(rows, [.. db.ColumnsOf<T>().Where(column => !column.IsPrimaryKey())], update: false, cancel);

    /// <summary>Adds <paramref name="rows"/>, which have their numbers; one whose number is known replaces what was there.</summary>
    public static Task Upsert<T>(this CatalogDb db, IReadOnlyCollection<T> rows, CancellationToken cancel) =>
        db.Write(rows, [.. db.ColumnsOf<T>()], update: true, cancel);

    /// <summary>Says anew of <paramref name="mentions"/> which films they are about.</summary>
    public static Task Relink(this CatalogDb db, IReadOnlyCollection<Mention> mentions, CancellationToken cancel) => mentions.Count == 0
        ? Task.CompletedTask
        : db.Database.ExecuteSqlRawAsync(
            """UPDATE "Mentions" SET "FilmId" = row.value ->> 1, "Match" = row.value ->> 2 FROM json_each(@rows) AS row WHERE "Mentions"."Id" = row.value ->> 0""",
            [Rows(mentions.Select(mention => new object?[] { mention.Id, mention.FilmId, mention.Match }))],
            cancel);

    /// <summary>Says anew of <paramref name="films"/> where they stand, which most articles change, and nothing else of them.</summary>
    public static Task Restand(this CatalogDb db, IReadOnlyCollection<Film> films, CancellationToken cancel) => films.Count == 0
        ? Task.CompletedTask
        : db.Database.ExecuteSqlRawAsync(
            """UPDATE "Films" SET "Articles" = row.value ->> 1, "MeanPosition" = row.value ->> 2, "BestRank" = row.value ->> 3 FROM json_each(@rows) AS row WHERE "Films"."Id" = row.value ->> 0""",
            [Rows(films.Select(film => new object?[] { film.Id, film.Articles, film.MeanPosition, film.BestRank }))],
            cancel);

    /// <summary>The last number given to a row of this kind, ever.</summary>
    public static async Task<int> LastNumber<T>(this CatalogDb db, CancellationToken cancel)
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        return await db.Database.SqlQuery<int>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = {table}").FirstOrDefaultAsync(cancel);
    }

    private static IEnumerable<IProperty> ColumnsOf<T>(this CatalogDb db) => db.Model.FindEntityType(typeof(T))!.GetProperties().Where(column => column.GetComputedColumnSql() is null);

    private static Task Write<T>(this CatalogDb db, IReadOnlyCollection<T> rows, IReadOnlyList<IProperty> columns, bool update, CancellationToken cancel)
    {
        if (rows.Count == 0)
        {
            return Task.CompletedTask;
        }

        var names = columns.Select(column => $"\"{column.GetColumnName()}\"").ToList();
        var values = names.Select((_, place) => string.Create(CultureInfo.InvariantCulture, $"value ->> {place}"));
        var sql = $"INSERT INTO \"{db.Model.FindEntityType(typeof(T))!.GetTableName()}\" ({string.Join(", ", names)}) SELECT {string.Join(", ", values)} FROM json_each(@rows) WHERE true"
            + (update ? $" ON CONFLICT (\"Id\") DO UPDATE SET {string.Join(", ", names.Select(name => $"{name} = excluded.{name}"))}" : "");
        var readers = columns.Select(Reader).ToList();
        return db.Database.ExecuteSqlRawAsync(sql, [Rows(rows.Select(row => readers.Select(read => read(row!))))], cancel);
    }

    private static Func<object, object?> Reader(IProperty column)
    {
        var (getter, converter) = (column.GetGetter(), column.GetTypeMapping().Converter);
        return converter is null ? getter.GetClrValue : row => getter.GetClrValue(row) is { } value ? converter.ConvertToProvider(value) : null;
    }

    private static SqliteParameter Rows(IEnumerable<IEnumerable<object?>> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Json))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                Write(writer, row);
            }

            writer.WriteEndArray();
        }

        return new SqliteParameter("@rows", Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<object?> row)
    {
        writer.WriteStartArray();
        foreach (var value in row)
        {
            Write(writer, value);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool truth:
                writer.WriteNumberValue(truth ? 1 : 0);
                break;
            case DateTime moment:
                // As Microsoft.Data.Sqlite writes it.
                writer.WriteStringValue(moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "A column of this type cannot be written in bulk yet.");
        }
    }
}
