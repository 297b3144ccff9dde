using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace DocCatalog.Web.Hosting;

/// <summary>Writes log events to standard output in batches.</summary>
/// <remarks>Serilog's console sink makes a system call or two for each event, which take longer than answering from the page cache.</remarks>
internal sealed class StandardOutput(ITextFormatter formatter) : IBatchedLogEventSink
{
    public async Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
    {
        var lines = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var one in batch)
        {
            formatter.Format(one, lines);
        }

        await Console.Out.WriteAsync(lines.GetStringBuilder());
    }
}

/// <summary>Makes <see cref="StandardOutput"/> known to Serilog's configuration.</summary>
public static class StandardOutputConfiguration
{
    private const string Template = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj}{NewLine}{Exception}";

    // An event waits a tenth of a second at most; none is dropped.
    private static readonly BatchingOptions Batches = new() { BufferingTimeLimit = TimeSpan.FromMilliseconds(100), QueueLimit = null };

    /// <param name="formatter">Null for plain text.</param>
    public static LoggerConfiguration StandardOutput(this LoggerSinkConfiguration sinks, ITextFormatter? formatter = null)
    {
        ArgumentNullException.ThrowIfNull(sinks);
        return sinks.Sink(new StandardOutput(formatter ?? new MessageTemplateTextFormatter(Template, CultureInfo.InvariantCulture)), Batches);
    }
}
