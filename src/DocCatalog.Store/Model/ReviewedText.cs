namespace DocCatalog.Store.Model;

/// <summary>A text that was put up for review once: whatever became of its draft, importing the text again makes no second one.</summary>
public sealed class ReviewedText
{
    public int Id { get; set; }

    /// <summary>See <see cref="Article.Hash"/>.</summary>
    public required string Hash { get; set; }
    public DateTime AddedAt { get; set; }
}
