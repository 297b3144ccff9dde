using DocCatalog.Parsing;

namespace DocCatalog.Store.Model;

/// <summary>An article that the curator is adding: kept as it came, and no part of the catalog before it is accepted.</summary>
public sealed class Draft
{
    public int Id { get; set; }

    /// <summary>What the catalog will know the article by: <c>pasted/best-lists-0a1b2c3d</c>, <c>uploads/list.html</c>, or its address.</summary>
    public required string Origin { get; set; }

    /// <summary>What the curator calls it; null where its text is to say.</summary>
    public string? Title { get; set; }

    /// <summary>The address it came from; null where that is not known.</summary>
    public string? Address { get; set; }
    public required string Text { get; set; }
    public ArticleFormat Format { get; set; }

    /// <summary>See <see cref="Article.Hash"/>.</summary>
    public required string Hash { get; set; }
    public DateTime AddedAt { get; set; }

    /// <summary>Whether the curator says that it lists films, see <c>ArticleFile.AssumeList</c>.</summary>
    public bool AssumeList { get; set; }

    /// <summary>When its page was fetched; null where it was pasted or uploaded.</summary>
    public DateTime? FetchedAt { get; set; }
}

/// <summary>A page as it was fetched, kept so that it need not be fetched again.</summary>
public sealed class FetchedPage
{
    public int Id { get; set; }

    /// <summary>The address that was asked for.</summary>
    public required string Address { get; set; }

    /// <summary>The one that answered, after all redirects.</summary>
    public required string FinalAddress { get; set; }
    public required string Text { get; set; }
    public ArticleFormat Format { get; set; }
    public required string Hash { get; set; }
    public DateTime FetchedAt { get; set; }
}
