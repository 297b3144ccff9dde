using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DocCatalog.Benchmarks.Importing;

/// <summary>How long the database works for an import, by what its statements do.</summary>
internal sealed class StatementTimes : DbCommandInterceptor
{
    private readonly Dictionary<string, TimeSpan> times = [];

    /// <summary>The longest first.</summary>
    public IEnumerable<(string What, TimeSpan Time)> All => times.Select(time => (time.Key, time.Value)).OrderByDescending(time => time.Value);

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) => Add(command, eventData.Duration, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Add(command, eventData.Duration, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Add(command, eventData.Duration, result);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Add(command, eventData.Duration, result));

    private T Add<T>(DbCommand command, TimeSpan time, T result)
    {
        var what = Doing(command.CommandText);
        times[what] = times.GetValueOrDefault(what) + time;
        return result;
    }

    private static string Doing(string statement) =>
        statement.Contains("Search", StringComparison.Ordinal) ? "search index"
        : statement.StartsWith("SELECT", StringComparison.Ordinal) ? "questions"
        : statement.Contains("\"Facts\"", StringComparison.Ordinal) ? "rows of facts"
        : statement.Contains("\"Mentions\"", StringComparison.Ordinal) || statement.Contains("\"MentionKeys\"", StringComparison.Ordinal) ? "rows of mentions"
        : statement.Contains("INTO \"Articles\"", StringComparison.Ordinal) ? "rows of articles"
        : "rows of films and names";
}
