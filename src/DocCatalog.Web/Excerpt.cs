namespace DocCatalog.Web;

/// <summary>The first words of a text.</summary>
public static class Excerpt
{
    /// <summary>At most <paramref name="length"/> characters of <paramref name="text"/> and "…", cut between two words; all of a shorter text. Paragraphs run on.</summary>
    public static string Of(string text, int length)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = char.IsWhiteSpace(text.FirstOrDefault()) ? $" {line}" : line;
        if (line.Length <= length)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', length);
        end = end > 0 ? end : length - (char.IsHighSurrogate(line[length - 1]) ? 1 : 0);
        return $"{line[..end].TrimEnd(',', ';', ':', '.', '—', '–', '-', ' ')}…";
    }
}
