using System.Text.RegularExpressions;
using DocCatalog.Parsing;
using DocCatalog.Store.Seeding;

namespace DocCatalog.Cli.Input;

/// <summary>A file to import.</summary>
/// <param name="Path">As given, or the given folder followed by the path inside it.</param>
/// <param name="FromFolder">Whether a folder or pattern produced it; such a file need not be an article.</param>
/// <param name="Error">Why no file can be read; null where one may exist.</param>
internal sealed record InputFile(string Path, bool FromFolder = false, string? Error = null);

/// <summary>Expands files, folders and patterns such as <c>articles/**/*.md</c> into files.</summary>
internal sealed class InputFiles(string currentFolder)
{
    private static readonly string Extensions = string.Join(", ", ArticleFormats.Endings);

    /// <summary>Each file once, in the order given; a path without files yields one with an error.</summary>
    public IReadOnlyList<InputFile> Files(IEnumerable<string> paths) => [.. paths.SelectMany(FilesAt).DistinctBy(file => FullPath(file.Path))];

    private IEnumerable<InputFile> FilesAt(string path)
    {
        var full = FullPath(path);
        return File.Exists(full) ? [new InputFile(path)]
            : Directory.Exists(full) ? FromFolder(path, ArticleFolder.Files(full), full)
            : IsPattern(path) ? Matching(path)
            : [new InputFile(path)];
    }

    private static IEnumerable<InputFile> FromFolder(string path, IReadOnlyCollection<string> files, string folder) => files.Count == 0
        ? [new InputFile(path, Error: $"holds no articles; files ending in {Extensions} were expected")]
        : files.Select(file => new InputFile(Path.Join(path, Path.GetRelativePath(folder, file)), FromFolder: true));

    // The shell passes a pattern on if it is quoted or matches nothing.
    private IEnumerable<InputFile> Matching(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(part => !IsPattern(part)).ToList();
        var folder = fixedParts is [""] ? "/" : string.Join('/', fixedParts);
        var full = FullPath(folder.Length == 0 ? "." : folder);
        var regex = ToRegex(string.Join('/', parts.Skip(fixedParts.Count)));
        var files = ArticleFolder.Files(full).Where(file => regex.IsMatch(Path.GetRelativePath(full, file).Replace('\\', '/'))).ToList();
        return files.Count > 0 ? FromFolder(folder, files, full)
            : [new InputFile(pattern, Error: $"matches no articles; files ending in {Extensions} were expected")];
    }

    private static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    // "**/" matches any number of folders, "*" any text within a name, "?" one character of it.
    private static Regex ToRegex(string pattern)
    {
        var regex = Regex.Escape(pattern)
            .Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return new Regex($"^{regex}$", RegexOptions.NonBacktracking | RegexOptions.Singleline);
    }

    private string FullPath(string path) => Path.GetFullPath(path, currentFolder);
}
