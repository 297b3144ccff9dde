using DocCatalog.Store;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Seeding;

namespace DocCatalog.Web.Hosting;

/// <summary>What is done before the first request.</summary>
internal static partial class CatalogOpening
{
    /// <summary>Brings the catalog up to date and reads the seeds that are new; one that cannot be read is logged and keeps nothing back.</summary>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public static async Task OpenCatalog(this WebApplication app, CatalogFiles files)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogDb>().Open(line => LogUpdate(app.Logger, line));
        foreach (var result in await scope.ServiceProvider.GetRequiredService<Seeder>().Seed(files.Seeds))
        {
            Log(app.Logger, result);
        }
    }

    private static void Log(ILogger logger, ImportResult result)
    {
        if (result.Changed)
        {
            LogImport(logger, result.Origin, result.Entries, result.NewFilms, result.Problems.Length);
        }

        // A file that is no article is read and refused at each start: that is no news, and so no warning.
        var level = result.Changed ? LogLevel.Warning : LogLevel.Information;
        foreach (var problem in result.Problems)
        {
            var line = problem.At(result.Origin).ReplaceLineEndings(" ");
            LogProblem(logger, level, line);
        }
    }

    [LoggerMessage(LogLevel.Information, "Imported {Article}: {Entries} entries, {NewFilms} new films, {Problems} problems")]
    private static partial void LogImport(ILogger logger, string article, int entries, int newFilms, int problems);

    [LoggerMessage(LogLevel.Information, "{Update}")]
    private static partial void LogUpdate(ILogger logger, string update);

    [LoggerMessage("{Problem}")]
    private static partial void LogProblem(ILogger logger, LogLevel level, string problem);
}
