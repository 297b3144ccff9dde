using System.Text;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>A prepared statement, which takes the values of one row in their order and then runs.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[4_096];
    private int last;

    public PreparedInsert(sqlite3 database, string sql)
    {
        this.database = database;
        statement = database.Prepare(sql);
    }

    public void Add(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            // An empty span has no place in memory, and would be no value to SQLite.
            database.Check(value is null ? raw.sqlite3_bind_null(statement, ++last) : raw.sqlite3_bind_text(statement, ++last, ""));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        text = text.Length < most ? new byte[most] : text;
        database.Check(raw.sqlite3_bind_text(statement, ++last, text.AsSpan(0, Encoding.UTF8.GetBytes(value, text))));
    }

    public void Add(long? value) => database.Check(value is long number ? raw.sqlite3_bind_int64(statement, ++last, number) : raw.sqlite3_bind_null(statement, ++last));

    public void Add(double? value) => database.Check(value is double number ? raw.sqlite3_bind_double(statement, ++last, number) : raw.sqlite3_bind_null(statement, ++last));

    public void Write()
    {
        database.Check(raw.sqlite3_step(statement));
        raw.sqlite3_reset(statement);
        last = 0;
    }

    public void Dispose() => statement.Dispose();
}
