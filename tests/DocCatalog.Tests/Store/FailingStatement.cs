using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DocCatalog.Tests.Store;

/// <summary>Lets the database fail at the statements that contain a text, from the one of that number on.</summary>
internal sealed class FailingStatement(string text, int number = 1) : DbCommandInterceptor
{
    private int seen;

    /// <summary>Whether it came to failing.</summary>
    public bool Failed => seen >= number;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return ValueTask.FromResult(result);
    }

    private void Count(DbCommand command)
    {
        if (command.CommandText.Contains(text, StringComparison.Ordinal) && ++seen >= number)
        {
            throw new IOException("The disk is gone.");
        }
    }
}
