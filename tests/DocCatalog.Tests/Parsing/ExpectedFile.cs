using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Tests.Parsing;

/// <summary>A file of the repository with the expected output of the parser; <c>UPDATE_EXPECTED=1 dotnet test</c> rewrites it.</summary>
internal static class ExpectedFile
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1";

    /// <param name="names">The file's path from the repository's root.</param>
    public static void AssertEqual(string actual, params ReadOnlySpan<string> names)
    {
        var path = Corpus.PathOf(names);
        if (IsUpdate)
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'), actual.ReplaceLineEndings("\n").Split('\n'));
    }
}
