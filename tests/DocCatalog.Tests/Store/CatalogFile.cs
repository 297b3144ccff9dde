using DocCatalog.Store.Database;
using Microsoft.Data.Sqlite;

namespace DocCatalog.Tests.Store;

/// <summary>A database of its own in a file, written ahead as a catalog is, and empty; gone when disposed. For what memory cannot show: who writes and who reads do not see each other's transactions.</summary>
internal sealed class CatalogFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("doccatalog-file-").FullName;
    private readonly CatalogVersion version;

    public CatalogFile()
    {
        version = new(Path);
        Reader = new(Path, version);
        Write("PRAGMA journal_mode = WAL");
    }

    public string Path => System.IO.Path.Combine(folder, "catalog.db");

    public CatalogReader Reader { get; }

    public void Write(string sql)
    {
        using var writer = new SqliteConnection(CatalogConnection.ConnectionString(Path));
        writer.Open();
        using var command = new SqliteCommand(sql, writer);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Reader.Dispose();
        version.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
