using System.Data.Common;
using System.Net;
using DocCatalog.Store.Exports;
using DocCatalog.Store.Linking;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Tests.Store;
using DocCatalog.Web.Api;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DocCatalog.Tests.Web.Api;

public class StreamingTests
{
    private const int Films = 3000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_bytes_are_sent_before_the_last_film_is_read(bool csv)
    {
        using var database = await MemoryDatabase.Create();
        await Fill(database);
        var reading = new Reading();
        await using var db = database.Connect(reading);
        var films = db.Records(database.Reader.Numbers(new(new FilmFilter()), FilmSort.Consensus));
        await using var body = new Body(reading);

        await StreamedText.Write(csv ? films.ToCsv() : films.ToNdjson(), body, CancellationToken.None);

        Assert.Equal(1, body.ReadAtFirst);
        Assert.Equal(Films / 500, reading.Count);
        Assert.Equal(Films + (csv ? 1 : 0), body.Lines);
    }

    [Theory]
    [InlineData("/films.csv")]
    [InlineData("/films.ndjson")]
    [InlineData("/sitemap.xml")]
    public async Task A_catalog_that_fails_is_a_problem_and_no_empty_answer(string address)
    {
        await using var site = TestSite.WithSeeds();
        await site.Break();
        using var response = await site.Get(address);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private static async Task Fill(MemoryDatabase database)
    {
        await using var db = database.Connect();
        var names = Enumerable.Range(0, 20).Select(number => new Name { Slug = $"name-{number}", Text = $"Name {number}", Key = $"name {number}" }).ToList();
        db.Films.AddRange(Enumerable.Range(0, Films).Select(number => Film(number, names)));
        await db.SaveChangesAsync();
        await db.DenormalizeAll(CancellationToken.None);
        await db.CountAll(CancellationToken.None);
    }

    private static Film Film(int number, List<Name> names)
    {
        var film = new Film { Slug = $"film-{number}", Title = $"Film {number}", TitleKey = $"film {number}", SortKey = $"film {number}", Summary = "In a few words." };
        film.Credits.Add(new Credit { Role = Role.Director, Name = names[number % names.Count] });
        film.Credits.Add(new Credit { Role = Role.Artist, Name = names[(number + 1) % names.Count] });
        return film;
    }

    /// <summary>How many queries the database has answered.</summary>
    private sealed class Reading : DbCommandInterceptor
    {
        public int Count { get; private set; }

        public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
        {
            Count++;
            return result;
        }
    }

    private sealed class Body(Reading reading) : MemoryStream
    {
        public int? ReadAtFirst { get; private set; }
        public int Lines { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            ReadAtFirst ??= reading.Count;
            Lines += buffer.Span.Count((byte)'\n');
            return ValueTask.CompletedTask;
        }
    }
}
