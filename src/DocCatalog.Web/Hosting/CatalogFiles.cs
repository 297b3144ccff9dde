
namespace DocCatalog.Web.Hosting;

/// <summary>Where the catalog and the articles that fill an empty one are kept.</summary>
/// <param name="Database">The SQLite file, from <c>Catalog:Database</c>.</param>
/// <param name="Seeds">A folder of articles, from <c>Catalog:Seeds</c>.</param>
internal sealed record CatalogFiles(string Database, string Seeds)
{
    /// <summary>Relative paths are meant from the repository the program lies in, or else from beside the program.</summary>
    public static CatalogFiles From(IConfiguration configuration)
    {
        var root = Repository() ?? AppContext.BaseDirectory;
        return new(
            Path.GetFullPath(configuration["Catalog:Database"] ?? "data/catalog.db", root),
            Path.GetFullPath(configuration["Catalog:Seeds"] ?? "seeds", root));
    }

    private static string? Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DocCatalog.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
