namespace DocCatalog.Benchmarks.Accuracy;

/// <summary>The labelled articles of the repository, found from wherever the program runs in it.</summary>
internal static class Corpus
{
    public static readonly IReadOnlyList<string> Folders = ["listicles", "more"];

    public static string PathOf(string folder) => Path.Combine(Root(), "tests", "Articles", folder);

    public static IReadOnlyList<GoldArticle> Articles(string folder) => GoldArticle.In(PathOf(folder));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DocCatalog.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds DocCatalog.sln.");
    }
}
