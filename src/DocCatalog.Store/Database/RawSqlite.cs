using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>SQLite's own calls, for what is run too often for ADO.NET, with its errors as exceptions.</summary>
internal static class RawSqlite
{
    /// <exception cref="SqliteException"><paramref name="sql"/> cannot be run.</exception>
    public static sqlite3_stmt Prepare(this sqlite3 database, string sql)
    {
        database.Check(raw.sqlite3_prepare_v2(database, sql, out var statement));
        return statement;
    }

    /// <exception cref="SqliteException"><paramref name="code"/> is neither that all went well nor that there is a row or none any more.</exception>
    public static void Check(this sqlite3 database, int code) => SqliteException.ThrowExceptionForRC(code, database);
}
