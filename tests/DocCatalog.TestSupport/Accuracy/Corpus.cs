namespace DocCatalog.TestSupport.Accuracy;

/// <summary>The labelled articles of the repository, found from wherever in it the program runs.</summary>
internal static class Corpus
{
    /// <summary>What the parser is made and trained on. The rounds were read once before anybody looked at them: see <c>docs/accuracy.md</c>.</summary>
    public static readonly IReadOnlyList<string> Folders = ["listicles", "more", "further", "excerpts", "round-1", "round-2", "round-3", "round-4", "round-5", "round-6", "round-9", "round-10", "round-11", "round-12", "round-13"];

    /// <summary>What is kept apart from work on the parser and from training.</summary>
    public static readonly IReadOnlyList<string> Apart = ["round-7", "round-8", "round-14", "round-15", "without-films"];

    public static IReadOnlyList<GoldArticle> Articles(string folder) => GoldArticle.In(PathOf("tests", "Articles", folder));

    /// <summary>A path from the repository's root.</summary>
    public static string PathOf(params ReadOnlySpan<string> names) => Path.Combine([Root(), .. names]);

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
