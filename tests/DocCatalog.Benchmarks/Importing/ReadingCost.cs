using DocCatalog.Parsing;
using DocCatalog.Store.Import;

namespace DocCatalog.Benchmarks.Importing;

/// <summary>What articles cost before anything is stored, one after the other on one core.</summary>
internal static class ReadingCost
{
    /// <summary>To take the files from the disk and tell their formats.</summary>
    public static Cost OfFiles(IReadOnlyList<string> paths, out List<ArticleFile> files)
    {
        var meter = new Meter();
        files = [.. paths.Select(path => ArticleFile.TryRead(path, out var file, out var reason) ? file : throw new InvalidOperationException(reason))];
        return meter.Read(files.Count);
    }

    /// <summary>To read what they say.</summary>
    public static Cost OfParsing(IReadOnlyList<ArticleFile> files)
    {
        var meter = new Meter();
        foreach (var file in files)
        {
            ArticleParser.Parse(file.Text, file.Format);
        }

        return meter.Read(files.Count);
    }
}
