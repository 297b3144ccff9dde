using System.Reflection;

namespace DocCatalog.Parsing.Text;

/// <summary>The text files under <c>Data</c>, embedded in the assembly.</summary>
static class DataFile
{
    /// <summary>The lines of a file, except empty ones and comments, which begin with "#".</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("DocCatalog.Parsing.Data." + name)
            ?? throw new InvalidOperationException($"The data file {name} is not part of the build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
