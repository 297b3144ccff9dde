namespace DocCatalog.Cli.Input;

/// <summary>The folder that holds data/ and seeds/: that of DocCatalog.sln, or the current folder where there is none.</summary>
internal sealed record RepositoryRoot(string Folder)
{
    public string Database => Path.Combine(Folder, "data", "catalog.db");

    public static RepositoryRoot Find(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(Path.Combine(parent.FullName, "DocCatalog.sln")))
            {
                return new RepositoryRoot(parent.FullName);
            }
        }

        return new RepositoryRoot(folder);
    }

    /// <summary>The origin of the article at <paramref name="path"/>: relative to this folder if inside it, as for seeds that the site imports.</summary>
    public string Origin(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        var outside = Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal);
        return (outside ? path : relative).Replace('\\', '/');
    }
}
