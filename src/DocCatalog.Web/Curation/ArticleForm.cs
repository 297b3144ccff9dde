namespace DocCatalog.Web.Curation;

/// <summary>The text of an article as it stands in a form.</summary>
/// <param name="Refusal">Why it was not taken; null where nothing is wrong with it.</param>
public sealed record ArticleForm(string Text, string Title, string Address, string? Refusal);

/// <summary>How much one form may hold.</summary>
internal static class FormSize
{
    /// <summary>Five articles of the longest kind, and what a form puts around them.</summary>
    public const int MostBytes = 26 * 1024 * 1024;

    /// <summary>Five values for each of ten thousand entries.</summary>
    public const int MostValues = 50_000;
}
