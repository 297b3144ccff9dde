namespace DocCatalog.Store.Model;

/// <summary>A text that had a draft once, so that importing it again makes no second draft.</summary>
public sealed class ReviewedText
{
    public int Id { get; set; }

    /// <summary>See <see cref="Article.Hash"/>.</summary>
    public required string Hash { get; set; }
    public DateTime AddedAt { get; set; }
}
