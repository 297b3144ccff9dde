using System.Reflection;
using Serilog;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace DocCatalog.Web.Hosting;

/// <summary>What the site writes down: one line a request, as <c>Serilog</c> in the configuration says.</summary>
internal static class RequestLog
{
    // What a log can be configured with. Left to find out, Serilog would look through all the program's libraries at each start.
    private static readonly Assembly[] Configurable =
    [
        typeof(Serilog.ILogger).Assembly,
        typeof(StandardOutputConfiguration).Assembly,
        typeof(FileLoggerConfigurationExtensions).Assembly,
        typeof(LoggerSinkConfigurationDebugExtensions).Assembly,
    ];

    /// <exception cref="Exception">What is configured is no log; the message says what of it.</exception>
    public static Serilog.ILogger Configured(IConfiguration configuration) =>
        new LoggerConfiguration()
            .ReadFrom.Configuration(configuration, new ConfigurationReaderOptions(Configurable))
            // Where it may log, ASP.NET begins an activity and a scope for each request; nothing here uses them.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .CreateLogger();

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(line =>
    {
        line.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        line.MessageTemplate = "{Method} {Path} {Status} in {Elapsed:0.0} ms";
        line.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
        [
            new("Method", new ScalarValue(context.Request.Method)),
            new("Path", new ScalarValue(PathOf(context))),
            new("Status", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(milliseconds)),
        ];
    });

    // Encoded: a line break in it stays %0A and forges no line.
    private static string PathOf(HttpContext context) => context.PathAsked().ToUriComponent();
}
