using System.Globalization;
using DocCatalog.Store.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>Writes many rows with one statement that is prepared once, each value handed to SQLite as it is (https://sqlite.org/cintro.html).</summary>
/// <remarks>
/// SaveChanges writes 10,000 rows a second, and an article has some seventy; this writes 150,000. Columns and conversions are
/// those of the mapping, so that a new property needs no word here. Whoever calls has a transaction, or each row would be one.
/// </remarks>
internal static class BulkRows
{
    /// <summary>Adds <paramref name="rows"/>, numbered by the database.</summary>
    public static Task Insert<T>(this CatalogDb db, IReadOnlyCollection<T> rows, CancellationToken cancel) =>
        db.Write(rows, [.. db.ColumnsOf<T>().Where(column => !column.IsPrimaryKey())], update: false, cancel);

    /// <summary>Adds <paramref name="rows"/>, which have numbers that no row had before.</summary>
    public static Task InsertNumbered<T>(this CatalogDb db, IReadOnlyCollection<T> rows, CancellationToken cancel) =>
        db.Write(rows, [.. db.ColumnsOf<T>()], update: false, cancel);

    /// <summary>Adds <paramref name="rows"/>, which have their numbers; one whose number is known replaces what was there.</summary>
    public static Task Upsert<T>(this CatalogDb db, IReadOnlyCollection<T> rows, CancellationToken cancel) =>
        db.Write(rows, [.. db.ColumnsOf<T>()], update: true, cancel);

    /// <summary>Says anew of <paramref name="mentions"/> which films they are about.</summary>
    public static Task Relink(this CatalogDb db, IReadOnlyCollection<Mention> mentions, CancellationToken cancel) => db.Run(
        """UPDATE "Mentions" SET "FilmId" = ?, "Match" = ? WHERE "Id" = ?""",
        mentions,
        [(row, mention) => row.Add(mention.FilmId), (row, mention) => row.Add(mention.Match), (row, mention) => row.Add(mention.Id)],
        cancel);

    /// <summary>Says anew of <paramref name="films"/> where they stand and what they can be chosen by, which most articles change, and nothing else of them.</summary>
    public static Task UpdateRanking(this CatalogDb db, IReadOnlyCollection<Film> films, CancellationToken cancel) => db.Run(
        """UPDATE "Films" SET "Articles" = ?, "MeanPosition" = ?, "BestRank" = ?, "ChosenBy" = ? WHERE "Id" = ?""",
        films,
        [(row, film) => row.Add(film.Articles), (row, film) => row.Add(film.MeanPosition), (row, film) => row.Add(film.BestRank), (row, film) => row.Add(film.ChosenBy), (row, film) => row.Add(film.Id)],
        cancel);

    /// <summary>The last number given to a row of this kind, ever.</summary>
    public static async Task<int> LastNumber<T>(this CatalogDb db, CancellationToken cancel)
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        return await db.Database.SqlQuery<int>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = {table}").FirstOrDefaultAsync(cancel);
    }

    private static IEnumerable<IProperty> ColumnsOf<T>(this CatalogDb db) => db.Model.FindEntityType(typeof(T))!.GetProperties().Where(column => column.GetComputedColumnSql() is null);

    private static Task Write<T>(this CatalogDb db, IReadOnlyCollection<T> rows, IReadOnlyList<IProperty> columns, bool update, CancellationToken cancel)
    {
        // A statement that may change a number, or what a foreign key says, could fail halfway: SQLite then keeps a copy of every page it
        // touches in a file of its own (https://sqlite.org/tempfiles.html#statement_journal_files), for each row anew.
        var names = columns.Select(column => $"\"{column.GetColumnName()}\"").ToList();
        var sql = $"INSERT INTO \"{db.Model.FindEntityType(typeof(T))!.GetTableName()}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(_ => "?"))})"
            + (update ? $" ON CONFLICT (\"Id\") DO UPDATE SET {string.Join(", ", names.Where(name => name != "\"Id\"").Select(name => $"{name} = excluded.{name}"))}" : "");
        return db.Run(sql, rows, [.. columns.Select(Value<T>)], cancel);
    }

    /// <summary>Runs <paramref name="sql"/> for each of <paramref name="rows"/>, of which <paramref name="values"/> give the values of its parameters in their order.</summary>
    public static async Task Run<T>(this CatalogDb db, string sql, IReadOnlyCollection<T> rows, IReadOnlyList<Action<PreparedInsert, T>> values, CancellationToken cancel)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (connection, diagnostics) = (db.GetService<IRelationalConnection>(), db.GetService<IRelationalCommandDiagnosticsLogger>());
        await connection.OpenAsync(cancel);
        try
        {
            await using var command = connection.DbConnection.CreateCommand();
            command.CommandText = sql;
            var (number, start) = (Guid.NewGuid(), DateTimeOffset.UtcNow);

            // It is told of as any other of EF's statements, to logs, and to those who measure or let one fail.
            await diagnostics.CommandNonQueryExecutingAsync(connection, command, sql, db, number, connection.ConnectionId, start, CommandSource.ExecuteSqlRaw, cancel);
            Write(((SqliteConnection)connection.DbConnection).Handle!, sql, rows, values);
            await diagnostics.CommandNonQueryExecutedAsync(connection, command, sql, db, number, connection.ConnectionId, rows.Count, start, DateTimeOffset.UtcNow - start, CommandSource.ExecuteSqlRaw, cancel);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private static void Write<T>(sqlite3 database, string sql, IReadOnlyCollection<T> rows, IReadOnlyList<Action<PreparedInsert, T>> values)
    {
        using var bound = new PreparedInsert(database, sql);
        foreach (var row in rows)
        {
            foreach (var add in values)
            {
                add(bound, row);
            }

            bound.Write();
        }
    }

    // The usual types are read without an object around each value: an article has a thousand.
    private static Action<PreparedInsert, T> Value<T>(IProperty column)
    {
        var (getter, converter) = (column.PropertyInfo!.GetMethod!, column.GetTypeMapping().Converter);
        return (converter is null ? column.ClrType : null) switch
        {
            var type when type == typeof(string) && getter.CreateDelegate<Func<T, string?>>() is var read => (row, of) => row.Add(read(of)),
            var type when type == typeof(int) && getter.CreateDelegate<Func<T, int>>() is var read => (row, of) => row.Add(read(of)),
            var type when type == typeof(int?) && getter.CreateDelegate<Func<T, int?>>() is var read => (row, of) => row.Add(read(of)),
            var type when type == typeof(long) && getter.CreateDelegate<Func<T, long>>() is var read => (row, of) => row.Add(read(of)),
            var type when type == typeof(double?) && getter.CreateDelegate<Func<T, double?>>() is var read => (row, of) => row.Add(read(of)),
            var type when type == typeof(bool) && getter.CreateDelegate<Func<T, bool>>() is var read => (row, of) => row.Add(read(of) ? 1 : 0),
            _ when converter is not null => (row, of) => row.Add(Text(converter.ConvertToProvider(getter.Invoke(of, null)))),
            var type => throw new ArgumentOutOfRangeException(nameof(column), type, "A column of this type cannot be written in bulk yet."),
        };
    }

    // Moments as Microsoft.Data.Sqlite writes them.
    private static string? Text(object? value) => value is DateTime moment ? moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture) : (string?)value;
}
