namespace DocCatalog.Cli.Input;

/// <summary>The folder that data/ and seeds/ stand in: that of DocCatalog.sln, or where there is none the folder one is in.</summary>
internal sealed record RepositoryRoot(string Folder)
{
    public string Database => Path.Combine(Folder, "data", "catalog.db");

    public static RepositoryRoot Above(string folder)
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

    /// <summary>What the catalog knows the article at <paramref name="path"/> by: for one of the seeds, the same as when the site imports it.</summary>
    public string Origin(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        var outside = Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal);
        return (outside ? path : relative).Replace('\\', '/');
    }
}
