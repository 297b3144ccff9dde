using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Readers;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Import;

/// <summary>The content of an article file.</summary>
/// <param name="Text">With original line endings, without byte order mark.</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hexadecimal.</param>
public sealed record ArticleFile(string Text, ArticleFormat Format, string Hash)
{
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>The title given by the user; null to read it from the text.</summary>
    public string? Title { get; init; }

    /// <summary>The URL to use if the text states none; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Whether the user says that it lists films, so that its most probable list is read, however improbable.</summary>
    public bool AssumeList { get; init; }

    /// <summary>The article of <paramref name="draft"/>.</summary>
    internal static ArticleFile From(Draft draft) =>
        new(draft.Text, draft.Format, draft.Hash) { Title = draft.Title, Url = draft.Address, AssumeList = draft.AssumeList };

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <param name="reason">One line that says why it cannot be read and what was expected.</param>
    public static bool TryRead(string path, [NotNullWhen(true)] out ArticleFile? file, [NotNullWhen(false)] out string? reason)
    {
        file = null;
        if (Directory.Exists(path))
        {
            reason = "is a folder; the path of a file was expected";
            return false;
        }

        try
        {
            using var stream = File.OpenRead(path);
            return TryRead(stream, path, out file, out reason);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            reason = Explain(exception);
            return false;
        }
    }

    /// <summary>Reads <paramref name="stream"/> to its end.</summary>
    /// <param name="name">The file name, for the format; null where there is none.</param>
    public static bool TryRead(Stream stream, string? name, [NotNullWhen(true)] out ArticleFile? file, [NotNullWhen(false)] out string? reason)
    {
        ArgumentNullException.ThrowIfNull(stream);
        file = null;
        if (ReadBytes(stream) is not { } bytes)
        {
            reason = TooLarge(stream);
            return false;
        }

        var text = TextDecoder.Decode(bytes);
        reason = WhyNoArticle(text);
        file = reason is null ? new(text!, ArticleFormats.Detect(text!, name), Convert.ToHexStringLower(SHA256.HashData(bytes))) : null;
        return file is not null;
    }

    // The length of a pipe is unknown, so one byte more than allowed is read.
    private static byte[]? ReadBytes(Stream stream)
    {
        if (stream.CanSeek && stream.Length > MaxBytes)
        {
            return null;
        }

        var bytes = new byte[stream.CanSeek && stream.Length > 0 ? stream.Length + 1 : MaxBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length > MaxBytes ? null : bytes[..length];
    }

    private static string TooLarge(Stream stream)
    {
        var size = stream.CanSeek && stream.Length > MaxBytes
            ? string.Create(CultureInfo.InvariantCulture, $"{stream.Length / (1024.0 * 1024):0.0} MB long")
            : "longer than 5 MB";
        return $"is {size}; at most 5 MB are read, so save the article alone, without pictures";
    }

    private static string? WhyNoArticle(string? text) => text switch
    {
        null => "is not text; save the article as plain text, Markdown or HTML",
        "" => "is empty; the text of an article was expected",
        _ when string.IsNullOrWhiteSpace(text) => "holds only white space; the text of an article was expected",
        _ => null,
    };

    private static string Explain(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist; the path of a file was expected",
        UnauthorizedAccessException => "may not be read; it must be readable for this user",
        _ => $"cannot be read: {exception.Message}",
    };
}
