using Microsoft.Data.Sqlite;

namespace DocCatalog.TestSupport.Scale;

/// <summary>Writes rows of one table, each with a statement that is prepared once.</summary>
internal sealed class Rows : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="columns">Their names, parted by blanks.</param>
    public Rows(SqliteConnection connection, SqliteTransaction transaction, string table, string columns)
    {
        var names = columns.Split(' ');
        command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})";
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
        }
    }

    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
