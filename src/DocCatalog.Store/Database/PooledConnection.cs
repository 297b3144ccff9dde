using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>A connection with its prepared commands, to be used by one thread at a time.</summary>
internal sealed class PooledConnection : IDisposable
{
    // Beyond this many texts all are prepared again: a visitor can combine criteria in thousands of ways.
    private const int MostPrepared = 200;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = [];

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public PooledConnection(string path)
    {
        connection = CatalogConnection.Open(path);
        try
        {
            // In KiB, so that what a busy page looks up is read from the file once.
            Run("PRAGMA cache_size = -8000");

            // One plan for each text whatever its values: with the planner's statistics SQLite would prepare it again for other values
            // (https://sqlite.org/queryplanner-ng.html#qpstab).
            SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _), connection.Handle);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public List<T> Query<T>(string sql, Func<Row, T> read, ReadOnlySpan<object?> values)
    {
        var command = Prepared(sql, values.Length);
        for (var number = 0; number < values.Length; number++)
        {
            command.Parameters[number].Value = values[number] ?? DBNull.Value;
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(new Row(reader)));
        }

        return rows;
    }

    public void Run(string sql) => Prepared(sql, 0).ExecuteNonQuery();

    public void Dispose()
    {
        Clear();
        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, int values)
    {
        if (commands.TryGetValue(sql, out var known) && known.Parameters.Count >= values)
        {
            return known;
        }

        if (commands.Count >= MostPrepared)
        {
            Clear();
        }

        var command = new SqliteCommand(sql, connection);
        for (var number = 1; number <= values; number++)
        {
            command.Parameters.Add(new SqliteParameter($"@{number.ToString(CultureInfo.InvariantCulture)}", null));
        }

        command.Prepare();
        return commands[sql] = command;
    }

    private void Clear()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        commands.Clear();
    }
}
