using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace DocCatalog.Store.Database;

/// <summary>Reads the catalog with prepared SQL statements on pooled connections, for the queries of frequent pages.</summary>
/// <remarks>
/// For each query EF Core looks up its translation, opens a connection and has SQLite prepare the statement, which takes longer than reading
/// fifty rows. Writes, and rare queries, use <see cref="CatalogDb"/>.
/// </remarks>
/// <param name="path">See <see cref="CatalogConnection.UseCatalog"/>.</param>
public sealed class CatalogReader(string path, CatalogVersion version) : IDisposable
{
    // Idle connections that are kept open; more are closed after a burst of requests.
    private const int MostIdle = 4;
    private const int MostCached = 200;

    private readonly ConcurrentBag<PooledConnection> idle = [];
    private readonly AsyncLocal<Snapshot?> current = new();
    private readonly Lock access = new();
    private readonly Dictionary<object, object> cached = [];
    private long cachedVersion;

    /// <summary>The rows that <paramref name="sql"/> returns. Its text is the key of the prepared statement, so values belong into parameters.</summary>
    /// <param name="values">The values of the parameters @1, @2 and so on: text, numbers, or null.</param>
    /// <exception cref="SqliteException">The catalog cannot be read.</exception>
    public List<T> Query<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (current.Value is { } snapshot)
        {
            return snapshot.Session.Query(sql, read, values);
        }

        var session = Take();
        try
        {
            var rows = session.Query(sql, read, values);
            GiveBack(session);
            session = null;
            return rows;
        }
        finally
        {
            session?.Dispose();
        }
    }

    /// <summary>Opens a read transaction; later queries in this async flow share its snapshot until the result is disposed.</summary>
    /// <remarks>The dozen queries of a page then agree with each other, and the file is locked once instead of for each of them.</remarks>
    public IDisposable BeginSnapshot()
    {
        var now = version.Now();
        var session = Take();
        try
        {
            session.Run("BEGIN");
            return current.Value = new Snapshot(this, session, now);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The result of <paramref name="find"/>, cached until the catalog changes.</summary>
    /// <param name="key">Identifies the result. There should be few: all are dropped when there are more than 200.</param>
    public T GetOrCompute<T>(object key, Func<T> find)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(find);
        return Known(key, out var now) is T known ? known : Keep(key, find(), now);
    }

    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private PooledConnection Take() => idle.TryTake(out var known) ? known : new PooledConnection(path);

    private void GiveBack(PooledConnection session)
    {
        if (idle.Count < MostIdle)
        {
            idle.Add(session);
        }
        else
        {
            session.Dispose();
        }
    }

    private object? Known(object key, out long now)
    {
        now = current.Value?.Version ?? version.Now();
        lock (access)
        {
            if (now != cachedVersion || cached.Count > MostCached)
            {
                cached.Clear();
                cachedVersion = now;
            }

            return cached.GetValueOrDefault(key);
        }
    }

    private T Keep<T>(object key, T found, long now)
        where T : notnull
    {
        lock (access)
        {
            // A result that was read during a write may mix both versions.
            if (now == cachedVersion && now == version.Now())
            {
                cached[key] = found;
            }
        }

        return found;
    }

    /// <param name="Version">The catalog's version before the snapshot; a result that is newer is not cached.</param>
    private sealed record Snapshot(CatalogReader Reader, PooledConnection Session, long Version) : IDisposable
    {
        public void Dispose()
        {
            Reader.current.Value = null;
            try
            {
                Session.Run("END");
            }
            catch (SqliteException)
            {
                // SQLite ends the transaction itself after some errors.
                Session.Dispose();
                return;
            }

            Reader.GiveBack(Session);
        }
    }
}

/// <summary>A row of a result. Columns are counted from 0.</summary>
public readonly struct Row
{
    private readonly SqliteDataReader reader;

    internal Row(SqliteDataReader reader) => this.reader = reader;

    public bool IsNull(int column) => reader.IsDBNull(column);

    /// <summary>0 for null.</summary>
    public long LargeNumber(int column) => reader.IsDBNull(column) ? 0 : reader.GetInt64(column);

    /// <inheritdoc cref="LargeNumber"/>
    public int Number(int column) => (int)LargeNumber(column);

    /// <inheritdoc cref="LargeNumber"/>
    public double Real(int column) => reader.IsDBNull(column) ? 0 : reader.GetDouble(column);

    public int? NumberOrNull(int column) => reader.IsDBNull(column) ? null : (int)reader.GetInt64(column);

    /// <summary>Empty for null.</summary>
    public string Text(int column) => TextOrNull(column) ?? "";

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A text in UTF-8; empty for null.</summary>
    internal ReadOnlySpan<byte> Bytes(int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<byte[]>(column);
}
