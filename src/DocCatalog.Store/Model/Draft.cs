using DocCatalog.Parsing;

namespace DocCatalog.Store.Model;

/// <summary>An article that the curator is adding, as submitted; not in the catalog until accepted.</summary>
public sealed class Draft
{
    public int Id { get; set; }

    /// <summary>The future <see cref="Article.Origin"/>: <c>pasted/best-lists-0a1b2c3d</c>, <c>uploads/list.html</c> or a URL.</summary>
    public required string Origin { get; set; }

    /// <summary>The curator's title; null to read it from the text.</summary>
    public string? Title { get; set; }

    /// <summary>The URL it came from; null where unknown.</summary>
    public string? Address { get; set; }
    public required string Text { get; set; }
    public ArticleFormat Format { get; set; }

    /// <summary>See <see cref="Article.Hash"/>.</summary>
    public required string Hash { get; set; }
    public DateTime AddedAt { get; set; }

    /// <summary>See <c>ArticleFile.AssumeList</c>.</summary>
    public bool AssumeList { get; set; }

    /// <summary>When its page was fetched; null where it was pasted or uploaded.</summary>
    public DateTime? FetchedAt { get; set; }
}

/// <summary>A fetched page, stored so that it is fetched only once.</summary>
public sealed class FetchedPage
{
    public int Id { get; set; }

    /// <summary>The requested URL.</summary>
    public required string Address { get; set; }

    /// <summary>The URL after redirects.</summary>
    public required string FinalAddress { get; set; }
    public required string Text { get; set; }
    public ArticleFormat Format { get; set; }
    public required string Hash { get; set; }
    public DateTime FetchedAt { get; set; }
}
