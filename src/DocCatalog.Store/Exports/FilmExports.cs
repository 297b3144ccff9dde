using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocCatalog.Store.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Exports;

/// <summary>Films as text for other programs, a piece at a time: however many they are, none is kept in memory.</summary>
public static class FilmExports
{
    /// <summary>Names in camelCase, what is absent as null. For answers and files, not for the inside of a page.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    // How many films are read at once.
    private const int AtOnce = 500;

    /// <summary>The films numbered <paramref name="films"/>, in that order; one that is gone is left out.</summary>
    /// <param name="site">See <see cref="CatalogAddress"/>.</param>
    public static async IAsyncEnumerable<FilmRecord> Records(
        this CatalogDb db, IEnumerable<int> films, string site = "", [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);

        // One read transaction for all, so that they are of one moment; it keeps nobody from writing.
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var snapshot = await db.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancel);
        foreach (var some in films.Chunk(AtOnce))
        {
            var read = await db.Films.AsNoTracking().Where(film => some.Contains(film.Id))
                .Select(FilmRecord.FromFilm).ToDictionaryAsync(film => film.Id, cancel);
            foreach (var film in some.Where(read.ContainsKey))
            {
                yield return read[film] with { Site = site };
            }
        }
    }

    /// <summary>A line of JSON for each film.</summary>
    public static IAsyncEnumerable<string> ToNdjson(this IAsyncEnumerable<FilmRecord> films) =>
        films.Select(film => $"{JsonSerializer.Serialize(film, Json)}\n");

    /// <summary>A row for each film, after one with the names of the columns.</summary>
    public static IAsyncEnumerable<string> ToCsv(this IAsyncEnumerable<FilmRecord> films) => films.Select(Row)
        .Prepend(Csv.Row("slug", "address", "title", "year", "directors", "artists", "summary", "articles", "addedAt"));

    /// <summary>What Letterboxd imports: https://letterboxd.com/about/importing-data/</summary>
    public static IAsyncEnumerable<string> ToLetterboxd(this IAsyncEnumerable<FilmRecord> films) => films
        .Select(film => Csv.Row(film.Title, Number(film.Year), string.Join(", ", film.Directors.Select(director => director.Name))))
        .Prepend(Csv.Row("Title", "Year", "Directors"));

    private static string Row(FilmRecord film) => Csv.Row(
        film.Slug, film.Address, film.Title, Number(film.Year), Csv.Names(film.Directors), Csv.Names(film.Artists), film.Summary, Number(film.Articles), Moment(film.AddedAt));

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
