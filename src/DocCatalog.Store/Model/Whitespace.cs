namespace DocCatalog.Store.Model;

/// <summary>Brings values that an article breaks over lines onto one, as form fields and word lists hold them.</summary>
public static class Whitespace
{
    /// <summary><paramref name="value"/> without blanks at its ends, and with one space for each run of whitespace.</summary>
    public static string Collapse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
