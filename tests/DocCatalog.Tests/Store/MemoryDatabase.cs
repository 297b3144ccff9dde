using System.Globalization;
using System.Text.Json;
using DocCatalog.Store;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using DocCatalog.Store.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DocCatalog.Tests.Store;

/// <summary>A catalog of its own in memory, real SQLite, gone when disposed.</summary>
public sealed class MemoryDatabase : IDisposable
{
    // Migrated once; every test gets a copy.
    private static readonly Lazy<Task<SqliteConnection>> Template = new(Migrated);

    // The database lives as long as one connection to it is open.
    private readonly SqliteConnection keeper;

    private readonly CatalogVersion version;

    private MemoryDatabase()
    {
        Path = $"file:{Guid.NewGuid():N}?mode=memory&cache=shared";
        keeper = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path }.ToString());
        keeper.Open();
        version = new CatalogVersion(Path);
        Reader = new CatalogReader(Path, version);
    }

    public CatalogReader Reader { get; }

    /// <summary>Stands wherever the path of a catalog does, as in <c>services.AddCatalog(database.Path)</c>.</summary>
    public string Path { get; }

    public static async Task<MemoryDatabase> Create()
    {
        var database = new MemoryDatabase();
        var template = await Template.Value;
        lock (template)
        {
            template.BackupDatabase(database.keeper);
        }

        return database;
    }

    private static async Task<SqliteConnection> Migrated()
    {
        var database = new MemoryDatabase();
        await using var db = database.Connect();
        await db.Open();
        return database.keeper;
    }

    public CatalogDb Connect(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(Path).AddInterceptors(interceptors);
        return new CatalogDb(options.Options);
    }

    /// <param name="article">As <see cref="PlainArticles"/> describes it.</param>
    public async Task<ImportResult> Import(string origin, string article, params IInterceptor[] interceptors)
    {
        await using var db = Connect(interceptors);
        return await new Importer(db, TimeProvider.System) { Parse = PlainArticles.Parse }.Import(PlainArticles.File(article), origin);
    }

    public async Task<bool> Remove(string origin)
    {
        await using var db = Connect();
        return await new Importer(db, TimeProvider.System).Remove(origin);
    }

    public async Task<T> Curate<T>(Func<CurationService, Task<T>> correct)
    {
        await using var db = Connect();
        return await correct(new CurationService(db, TimeProvider.System));
    }

    /// <summary>Imports many articles in batches of a size, from a folder that is gone afterwards.</summary>
    public Task<IReadOnlyList<ImportResult>> ImportAll(IEnumerable<(string Origin, string Article)> articles, int batchSize, params IInterceptor[] interceptors) =>
        ImportAll(articles, batchSize, UnsureLists.Import, interceptors);

    /// <inheritdoc cref="ImportAll(IEnumerable{ValueTuple{string, string}}, int, IInterceptor[])"/>
    public async Task<IReadOnlyList<ImportResult>> ImportAll(IEnumerable<(string Origin, string Article)> articles, int batchSize, UnsureLists unsure, params IInterceptor[] interceptors)
    {
        using var folder = new TempFolder();
        var files = articles.Select(article => (folder.Write(article.Origin, article.Article), article.Origin)).ToList();
        await using var db = Connect(interceptors);
        return await new Importer(db, TimeProvider.System) { Parse = PlainArticles.Parse, BatchSize = batchSize }.ImportFiles(files, unsure).ToListAsync();
    }

    public async Task<IReadOnlyList<ImportResult>> Seed(string folder, params IInterceptor[] interceptors)
    {
        await using var db = Connect(interceptors);
        return await new Seeder(db, new Importer(db, TimeProvider.System) { Parse = PlainArticles.Parse }).Seed(folder);
    }

    /// <summary>Every film on a line, as <c>1 amy: Amy (2015) by Asif Kapadia with Amy Winehouse: A life in pictures.</c></summary>
    public async Task<IReadOnlyList<string>> Films()
    {
        await using var db = Connect();
        var films = await db.Films.Include(film => film.Credits).ThenInclude(credit => credit.Name).OrderBy(film => film.Id).ToListAsync();
        return [.. films.Select(Describe)];
    }

    /// <summary>What has become of each correction, the latest first.</summary>
    public async Task<IReadOnlyList<CorrectionState>> States()
    {
        await using var db = Connect();
        return [.. (await db.CorrectionLines()).Select(line => line.State)];
    }

    /// <summary>The items of a kind in the review queue, as <c>amy directors differ amy-2015</c>.</summary>
    public async Task<IReadOnlyList<string>> ReviewItems(ReviewKind kind)
    {
        await using var db = Connect();
        return [.. (await db.GetReviewQueue()).Where(group => group.Kind == kind).SelectMany(group => group.First).Select(item => $"{item.Film ?? item.Article} {item.Detail} {item.OtherFilm}".TrimEnd())];
    }

    /// <summary>All that the catalog concludes, but the numbers of rows that nothing refers to by number: what an undone correction must leave as it was.</summary>
    public async Task<IReadOnlyList<string>> Conclusions()
    {
        await using var db = Connect();
        var films = await db.Films.OrderBy(film => film.Id).ToListAsync();
        var credits = await db.Credits.OrderBy(credit => credit.FilmId).ThenBy(credit => credit.Role).ThenBy(credit => credit.Ordinal).Select(credit => $"{credit.FilmId} {credit.Role} {credit.Ordinal} {credit.Name!.Slug} {credit.Name.Text}").ToListAsync();
        var mentions = await db.Mentions.OrderBy(mention => mention.Article!.Origin).ThenBy(mention => mention.Position).Select(mention => $"{mention.Article!.Origin} {mention.Position} {mention.FilmId} {mention.Match}").ToListAsync();
        var addresses = await db.FormerSlugs.OrderBy(former => former.Slug).Select(former => $"{former.Slug} -> {former.LeadsTo}").ToListAsync();
        return [.. films.Select(Concluded), .. credits, .. mentions, .. addresses];
    }

    // Whatever a test did to the catalog, what is kept has to be what working it out comes to.
    public void Dispose()
    {
        using (var db = Connect())
        {
            Kept.AssertRight(db).GetAwaiter().GetResult();
        }

        Reader.Dispose();
        version.Dispose();
        keeper.Dispose();
    }

    // With its credits it keeps the numbers of names.
    private static string Concluded(Film film)
    {
        film.Credited = film.ChosenBy = "";
        return JsonSerializer.Serialize(film);
    }

    private static string Describe(Film film)
    {
        var year = film.Year is int known ? string.Create(CultureInfo.InvariantCulture, $" ({known})") : "";
        var summary = film.Summary is null ? "" : $": {film.Summary}";
        return $"{film.Id} {film.Slug}: {film.Title}{year}{Credited(film, Role.Director, " by ")}{Credited(film, Role.Artist, " with ")}{summary}";
    }

    private static string Credited(Film film, Role role, string lead)
    {
        var names = film.Credits.Where(credit => credit.Role == role).OrderBy(credit => credit.Ordinal).Select(credit => credit.Name!.Text).ToList();
        return names.Count == 0 ? "" : lead + string.Join(", ", names);
    }
}
