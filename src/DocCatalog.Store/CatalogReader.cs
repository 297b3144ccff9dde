using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DocCatalog.Store;

/// <summary>Asks the catalog in SQL, with statements that are compiled once: for what pages ask that are made thousands of times.</summary>
/// <remarks>
/// EF Core compares the question with those it has translated, opens a connection and has SQLite compile the statement, each time. For an
/// answer of fifty rows that is most of the work. Whoever changes something, or asks what is composed in many ways, asks <see cref="CatalogDb"/>.
/// </remarks>
/// <param name="path">See <see cref="CatalogDatabase.UseCatalog"/>.</param>
public sealed class CatalogReader(string path, CatalogVersion version) : IDisposable
{
    // As many as may be asked at once on a small machine; of a crowd the others are closed.
    private const int MostIdle = 4;
    private const int MostRemembered = 200;

    private readonly ConcurrentBag<Session> idle = [];
    private readonly Lock access = new();
    private readonly Dictionary<object, object> remembered = [];
    private long rememberedOf;

    /// <summary>The rows that answer <paramref name="sql"/>, which has to be one of few texts.</summary>
    /// <param name="values">Of its parameters, which are written @1, @2 and so on: text, whole numbers, or null.</param>
    /// <exception cref="SqliteException">The catalog cannot be read.</exception>
    public List<T> Ask<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        var session = idle.TryTake(out var known) ? known : new Session(path);
        try
        {
            var rows = session.Ask(sql, read, values);
            if (idle.Count < MostIdle)
            {
                idle.Add(session);
                session = null;
            }

            return rows;
        }
        finally
        {
            session?.Dispose();
        }
    }

    /// <summary>What <paramref name="find"/> comes to, found once as long as nobody changes the catalog.</summary>
    /// <param name="key">What of; few things are to be remembered.</param>
    public T Remember<T>(object key, Func<T> find)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(find);
        return Known(key, out var now) is T known ? known : Keep(key, find(), now);
    }

    /// <inheritdoc cref="Remember{T}(object, Func{T})"/>
    public async Task<T> Remember<T>(object key, Func<Task<T>> find)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(find);
        return Known(key, out var now) is T known ? known : Keep(key, await find(), now);
    }

    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private object? Known(object key, out long now)
    {
        now = version.Now();
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

    /// <summary>A connection with what was compiled for it, run without ADO.NET: a page asks a dozen questions, and of some has a thousand rows.</summary>
    private sealed class Session : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly Dictionary<string, Question> questions = [];

        public Session(string path)
        {
            connection = new(CatalogDatabase.ConnectionString(path));
            connection.Open();

            // In KiB. What a busy page looks up is read from the file once, and not for each page.
            using var setting = connection.CreateCommand();
            setting.CommandText = "PRAGMA cache_size = -8000";
            setting.ExecuteNonQuery();
            raw.sqlite3_busy_timeout(connection.Handle, CatalogDatabase.Patience * 1_000);
        }

        public List<T> Ask<T>(string sql, Func<Row, T> read, ReadOnlySpan<object?> values)
        {
            if (!questions.TryGetValue(sql, out var question))
            {
                questions.Add(sql, question = Prepare(sql, values.Length));
            }

            var statement = question.Statement;
            try
            {
                for (var number = 0; number < values.Length; number++)
                {
                    Bind(statement, question.Places[number], values[number]);
                }

                var rows = new List<T>();
                int code;
                while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                {
                    rows.Add(read(new Row(statement)));
                }

                connection.Handle!.Check(code);
                return rows;
            }
            finally
            {
                // Else what was read would be held back from whoever writes.
                raw.sqlite3_reset(statement);
            }
        }

        public void Dispose()
        {
            foreach (var question in questions.Values)
            {
                question.Statement.Dispose();
            }

            connection.Dispose();
        }

        private Question Prepare(string sql, int values)
        {
            var statement = connection.Handle!.Prepare(sql);
            return new(statement, [.. Enumerable.Range(1, values).Select(number => raw.sqlite3_bind_parameter_index(statement, $"@{number.ToString(CultureInfo.InvariantCulture)}"))]);
        }

        // A value that the question has no place for is one of a longer form of it.
        private void Bind(sqlite3_stmt statement, int place, object? value) => connection.Handle!.Check((place, value) switch
        {
            (0, _) => raw.SQLITE_OK,
            (_, null) => raw.sqlite3_bind_null(statement, place),
            (_, string text) => raw.sqlite3_bind_text(statement, place, text),
            (_, int number) => raw.sqlite3_bind_int(statement, place, number),
            (_, long number) => raw.sqlite3_bind_int64(statement, place, number),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Text, whole numbers and null can be asked for."),
        });

        /// <param name="Places">For each value the number that SQLite gives its parameter; 0 where there is none of that name.</param>
        private sealed record Question(sqlite3_stmt Statement, int[] Places);
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

    public int? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    /// <summary>Empty where there is none.</summary>
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    public string? TextOrNull(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();
}
