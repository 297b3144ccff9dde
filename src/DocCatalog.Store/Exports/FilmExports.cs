using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocCatalog.Store.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Exports;

/// <summary>Films as text for other programs, as a stream.</summary>
public static class FilmExports
{
    /// <summary>Names in camelCase, absent values as null. For responses and files, not for embedding in HTML.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    // Films read by one query.
    private const int ChunkSize = 500;

    /// <summary>The films with the ids <paramref name="films"/>, in that order; missing ones are left out.</summary>
    /// <param name="site">See <see cref="CatalogAddress"/>.</param>
    public static async IAsyncEnumerable<FilmRecord> Records(
        this CatalogDb db, IEnumerable<int> films, string site = "", [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);

        // One read transaction, for a consistent snapshot; it does not block writers.
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var snapshot = await db.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancel);
        foreach (var chunk in films.Chunk(ChunkSize))
        {
            var read = await db.Films.AsNoTracking().Where(film => chunk.Contains(film.Id))
                .Select(FilmRecord.FromFilm).ToDictionaryAsync(film => film.Id, cancel);
            foreach (var film in chunk.Where(read.ContainsKey))
            {
                yield return read[film] with { Site = site };
            }
        }
    }

    /// <summary>One line of JSON for each film.</summary>
    public static IAsyncEnumerable<string> ToNdjson(this IAsyncEnumerable<FilmRecord> films) =>
        films.Select(film => $"{JsonSerializer.Serialize(film, Json)}\n");

    /// <summary>A header row, then one row for each film.</summary>
    public static IAsyncEnumerable<string> ToCsv(this IAsyncEnumerable<FilmRecord> films) => films.Select(Row)
        .Prepend(Csv.Row("slug", "address", "title", "year", "directors", "artists", "summary", "articles", "addedAt"));

    /// <summary>For import into Letterboxd: https://letterboxd.com/about/importing-data/</summary>
    public static IAsyncEnumerable<string> ToLetterboxd(this IAsyncEnumerable<FilmRecord> films) => films
        .Select(film => Csv.Row(film.Title, Number(film.Year), string.Join(", ", film.Directors.Select(director => director.Name))))
        .Prepend(Csv.Row("Title", "Year", "Directors"));

    private static string Row(FilmRecord film) => Csv.Row(
        film.Slug,
        film.Address,
        film.Title,
        Number(film.Year),
        Csv.Names(film.Directors),
        Csv.Names(film.Artists),
        film.Summary,
        Number(film.Articles),
        Moment(film.AddedAt));

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
