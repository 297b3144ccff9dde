using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DocCatalog.Store.Database;

/// <summary>Tells whether anybody has changed the catalog, in this process or in another.</summary>
/// <remarks>A connection that never writes sees every commit of all others: https://sqlite.org/pragma.html#pragma_data_version.</remarks>
/// <param name="path">See <see cref="CatalogConnection.UseCatalog"/>; opened at the first call.</param>
public sealed class CatalogVersion(string path) : IDisposable
{
    private readonly Lock access = new();
    private SqliteConnection? connection;
    private SqliteCommand? command;

    /// <summary>A number that changes with every commit. It means nothing to another start of the program.</summary>
    /// <exception cref="SqliteException">The catalog cannot be read.</exception>
    public long Now()
    {
        lock (access)
        {
            command ??= Prepare();
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    public void Dispose()
    {
        lock (access)
        {
            command?.Dispose();
            command = null;
            connection?.Dispose();
            connection = null;
        }
    }

    private SqliteCommand Prepare()
    {
        connection ??= CatalogConnection.Open(path);
        var version = connection.CreateCommand();
        version.CommandText = "PRAGMA data_version";
        version.Prepare();
        return version;
    }
}
