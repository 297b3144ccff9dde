using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DocCatalog.Tests.Store;

/// <summary>Lets the database fail at the statements that contain a text, from the one of that number on.</summary>
internal sealed class FailingStatement(string text, int number = 1) : DbCommandInterceptor
{
    private int seen;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains(text, StringComparison.Ordinal) && ++seen >= number)
        {
            throw new IOException("The disk is gone.");
        }

        return ValueTask.FromResult(result);
    }
}
