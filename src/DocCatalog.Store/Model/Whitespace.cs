namespace DocCatalog.Store.Model;

/// <summary>Puts values that an article breaks over lines onto one line.</summary>
public static class Whitespace
{
    /// <summary>Trims <paramref name="value"/> and replaces each run of whitespace by one space.</summary>
    public static string Collapse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
