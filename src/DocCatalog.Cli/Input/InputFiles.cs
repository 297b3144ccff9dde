using System.Text.RegularExpressions;
using DocCatalog.Parsing;
using DocCatalog.Store.Seeding;

namespace DocCatalog.Cli.Input;

/// <summary>A file to import.</summary>
/// <param name="Path">As it was given, or beneath the folder that was.</param>
/// <param name="Listed">Whether it was found in a folder or by a pattern, where not every file need be an article.</param>
/// <param name="Mistake">Why there is no such file; null where there may be one.</param>
internal sealed record GivenFile(string Path, bool Listed = false, string? Mistake = null);

/// <summary>Finds the files that files, folders and patterns such as <c>articles/**/*.md</c> stand for.</summary>
internal sealed class InputFiles(string currentFolder)
{
    private static readonly string Endings = string.Join(", ", ArticleFormats.Endings);

    /// <summary>Each file once, in the order in which they were given; a path that stands for nothing with the reason.</summary>
    public IReadOnlyList<GivenFile> Files(IEnumerable<string> given) => [.. given.SelectMany(FilesAt).DistinctBy(file => FullPath(file.Path))];

    private IEnumerable<GivenFile> FilesAt(string path)
    {
        var full = FullPath(path);
        return File.Exists(full) ? [new GivenFile(path)]
            : Directory.Exists(full) ? Listed(path, ArticleFolder.Files(full), full, $"holds no articles; files ending in {Endings} were expected")
            : IsPattern(path) ? Matching(path)
            : [new GivenFile(path)];
    }

    // The shell leaves a pattern as it is where it is quoted or matches nothing.
    private IEnumerable<GivenFile> Matching(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var above = parts.TakeWhile(part => !IsPattern(part)).ToList();
        var folder = above is [""] ? "/" : string.Join('/', above);
        var full = FullPath(folder.Length == 0 ? "." : folder);
        var matching = ToRegex(string.Join('/', parts.Skip(above.Count)));
        var found = ArticleFolder.Files(full).Where(file => matching.IsMatch(Path.GetRelativePath(full, file).Replace('\\', '/'))).ToList();
        return found.Count > 0 ? Listed(folder, found, full, "") : [new GivenFile(pattern, Mistake: $"matches no articles; files ending in {Endings} were expected")];
    }

    private static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    // "**/" is any folders or none, "*" anything within a name, "?" one character of it.
    private static Regex ToRegex(string pattern) => new(
        $"^{Regex.Escape(pattern).Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal)}$",
        RegexOptions.NonBacktracking | RegexOptions.Singleline);

    private string FullPath(string path) => Path.GetFullPath(path, currentFolder);

    private static IEnumerable<GivenFile> Listed(string given, IReadOnlyCollection<string> files, string folder, string mistake) => files.Count == 0
        ? [new GivenFile(given, Mistake: mistake)]
        : files.Select(file => new GivenFile(Path.Join(given, Path.GetRelativePath(folder, file)), Listed: true));
}
