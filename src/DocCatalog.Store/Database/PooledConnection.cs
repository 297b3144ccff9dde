using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>A connection, for one at a time, with what was compiled for it, run without ADO.NET: a page asks a dozen questions, and of some has a thousand rows.</summary>
internal sealed class PooledConnection : IDisposable
{
    private readonly sqlite3 database;
    private readonly Dictionary<string, Question> questions = [];

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public PooledConnection(string path)
    {
        database = CatalogConnection.Connect(path);
        try
        {
            // In KiB. What a busy page looks up is read from the file once, and not for each page.
            Run("PRAGMA cache_size = -8000");

            // What is asked in one text is found in one way, whatever the values: where columns are computed SQLite would compile the statement again for each of them.
            database.Check(raw.sqlite3_db_config(database, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public List<T> Query<T>(string sql, Func<Row, T> read, ReadOnlySpan<object?> values)
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

            database.Check(code);
            return rows;
        }
        finally
        {
            // Else what was read would be held back from whoever writes.
            raw.sqlite3_reset(statement);
        }
    }

    public void Run(string sql) => Query(sql, static _ => 0, []);

    public void Dispose()
    {
        foreach (var question in questions.Values)
        {
            question.Statement.Dispose();
        }

        database.Dispose();
    }

    private Question Prepare(string sql, int values)
    {
        var statement = database.Prepare(sql);
        return new(statement, [.. Enumerable.Range(1, values).Select(number => raw.sqlite3_bind_parameter_index(statement, $"@{number.ToString(CultureInfo.InvariantCulture)}"))]);
    }

    // A value that the question has no place for is one of a longer form of it.
    private void Bind(sqlite3_stmt statement, int place, object? value) => database.Check((place, value) switch
    {
        (0, _) => raw.SQLITE_OK,
        (_, null) => raw.sqlite3_bind_null(statement, place),
        (_, string text) => raw.sqlite3_bind_text(statement, place, text),
        (_, int number) => raw.sqlite3_bind_int(statement, place, number),
        (_, double number) => raw.sqlite3_bind_double(statement, place, number),
        (_, long number) => raw.sqlite3_bind_int64(statement, place, number),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Text, numbers and null can be asked for."),
    });

    /// <param name="Places">For each value the number that SQLite gives its parameter; 0 where there is none of that name.</param>
    private sealed record Question(sqlite3_stmt Statement, int[] Places);
}
