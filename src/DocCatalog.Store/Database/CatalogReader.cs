using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>Asks the catalog in SQL, with statements that are compiled once: for what pages ask that are made thousands of times.</summary>
/// <remarks>
/// EF Core compares the question with those it has translated, opens a connection and has SQLite compile the statement, each time. For an
/// answer of fifty rows that is most of the work. Whoever changes something, or asks what is composed in many ways, asks <see cref="CatalogDb"/>.
/// </remarks>
/// <param name="path">See <see cref="CatalogConnection.UseCatalog"/>.</param>
public sealed class CatalogReader(string path, CatalogVersion version) : IDisposable
{
    // As many as may be asked at once on a small machine; of a crowd the others are closed.
    private const int MostIdle = 4;
    private const int MostRemembered = 200;

    private readonly ConcurrentBag<PooledConnection> idle = [];
    private readonly AsyncLocal<Moment?> current = new();
    private readonly Lock access = new();
    private readonly Dictionary<object, object> remembered = [];
    private long rememberedOf;

    /// <summary>The rows that answer <paramref name="sql"/>, which has to be one of few texts.</summary>
    /// <param name="values">Of its parameters, which are written @1, @2 and so on: text, numbers, or null.</param>
    /// <exception cref="SqliteException">The catalog cannot be read.</exception>
    public List<T> Query<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (current.Value is { } moment)
        {
            return moment.Session.Query(sql, read, values);
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

    /// <summary>Has everything that is asked from here on, one after the other, answered by the catalog as it is at this moment, until what is returned is disposed of.</summary>
    /// <remarks>A page of a dozen questions agrees with itself, and does without as many read transactions: each takes and gives back locks of the system, a fifth of such a page's time.</remarks>
    public IDisposable BeginSnapshot()
    {
        var now = version.Now();
        var session = Take();
        try
        {
            session.Run("BEGIN");
            return current.Value = new Moment(this, session, now);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>What <paramref name="find"/> comes to, found once as long as nobody changes the catalog.</summary>
    /// <param name="key">What of; few things are to be remembered.</param>
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
            if (now != rememberedOf || remembered.Count > MostRemembered)
            {
                remembered.Clear();
                rememberedOf = now;
            }

            return remembered.GetValueOrDefault(key);
        }
    }

    private T Keep<T>(object key, T found, long now)
        where T : notnull
    {
        lock (access)
        {
            // What was read while somebody wrote may be of either side.
            if (now == rememberedOf && now == version.Now())
            {
                remembered[key] = found;
            }
        }

        return found;
    }

    /// <param name="Version">Of the catalog before the moment: what is read may be newer, and is not remembered then.</param>
    private sealed record Moment(CatalogReader Reader, PooledConnection Session, long Version) : IDisposable
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
                // After some errors SQLite ends a transaction itself.
                Session.Dispose();
                return;
            }

            Reader.GiveBack(Session);
        }
    }
}

/// <summary>The row of an answer that is being read. Columns are counted from 0.</summary>
public readonly struct Row
{
    private readonly sqlite3_stmt statement;

    internal Row(sqlite3_stmt statement) => this.statement = statement;

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>0 where there is none.</summary>
    public long LargeNumber(int column) => raw.sqlite3_column_int64(statement, column);

    /// <inheritdoc cref="LargeNumber"/>
    public int Number(int column) => raw.sqlite3_column_int(statement, column);

    /// <inheritdoc cref="LargeNumber"/>
    public double Real(int column) => raw.sqlite3_column_double(statement, column);

    public int? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    /// <summary>Empty where there is none.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => Bytes(column) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : IsNull(column) ? null : "";

    /// <summary>The text in UTF-8, valid until the next row is read; empty where there is none.</summary>
    // Read as a blob: SQLite then says how long it is, and nobody has to look for its end.
    internal ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);
}
