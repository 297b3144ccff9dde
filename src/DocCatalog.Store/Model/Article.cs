using DocCatalog.Parsing;

namespace DocCatalog.Store.Model;

/// <summary>One published list, with its source text.</summary>
public sealed class Article
{
    public int Id { get; set; }
    public required string Slug { get; set; }

    /// <summary>The path or URL it was imported from; unique.</summary>
    public required string Origin { get; set; }
    public ArticleFormat Format { get; set; }
    public required string Title { get; set; }

    /// <summary>The title given at import; null where it was read from the text.</summary>
    public string? GivenTitle { get; set; }

    /// <summary>See <see cref="Import.ArticleFile.AssumeList"/>; stored so that reparsing does the same.</summary>
    public bool AssumeList { get; set; }
    public string? Author { get; set; }
    public string? Site { get; set; }
    public string? Url { get; set; }

    /// <summary>ISO 8601, as precise as stated; null where not stated.</summary>
    public string? Published { get; set; }
    public string? Language { get; set; }

    /// <summary>The text that the spans of its mentions index.</summary>
    public required string Source { get; set; }

    /// <summary>The original text where the source was extracted from it, as from HTML; otherwise null.</summary>
    public string? Page { get; set; }

    /// <summary>SHA-256 of the imported bytes, lower-case hexadecimal; a file with a known hash is skipped.</summary>
    public required string Hash { get; set; }
    public DateTime ImportedAt { get; set; }

    /// <summary>See <see cref="Import.Ranking"/>.</summary>
    public bool Ranks { get; set; }

    /// <summary>How many films it lists, at least its highest rank: 25 for a countdown from 25 to 14.</summary>
    public int Length { get; set; }

    /// <summary>See <see cref="Matching.SimHash"/>.</summary>
    public long Fingerprint { get; set; }

    /// <summary>The id of the <see cref="Snapshot"/> it was read with; null where there was none.</summary>
    public int? SnapshotNumber { get; set; }
    public List<Mention> Mentions { get; } = [];
    public List<ArticleProblem> Problems { get; } = [];
}

/// <summary>One entry of an article, as the article states it, linked to the film it is about.</summary>
public sealed class Mention
{
    internal const string FirstMatch = "the first";

    private bool summaryUnloaded;

    public int Id { get; set; }
    public int ArticleId { get; set; }
    public Article? Article { get; set; }

    /// <summary>Null where the curator rejected the entry as not about a film.</summary>
    public int? FilmId { get; set; }
    public Film? Film { get; set; }

    /// <summary>Why it is linked to that film or to none, in words.</summary>
    public string Match { get; set; } = FirstMatch;

    /// <summary>Its position among the article's entries, from 1, regardless of printed numbers.</summary>
    public int Position { get; set; }

    /// <summary>The printed number; null where there is none.</summary>
    public int? Rank { get; set; }
    public required string Title { get; set; }

    /// <summary>Its number among the article's entries of this title, from 1.</summary>
    public int Occurrence { get; set; } = 1;
    public int? Year { get; set; }

    /// <summary>Paragraphs separated by blank lines; null where there are none.</summary>
    public string? Summary { get; set; }
    public int Start { get; set; }
    public int End { get; set; }

    /// <summary>The keys from which <see cref="Keys"/> are made; null if loaded from the catalog.</summary>
    internal IReadOnlyList<TitleKey>? TitleKeys { get; set; }

    /// <summary>Title keys, by which an import finds mentions that may be about the same film.</summary>
    public List<MentionKey> Keys { get; } = [];

    /// <summary>Every value with the words that state it, ordered by <see cref="Fact.Ordinal"/>.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>Whether it has a summary, loaded or only stored.</summary>
    internal bool HasSummary => Summary is not null || summaryUnloaded;

    /// <summary>Releases parts that are stored; the mention itself stays in memory during an import.</summary>
    /// <param name="filmSummary">The summary of its film, kept where it is also that of the mention.</param>
    internal void Unload(string? filmSummary)
    {
        Keys.Clear();
        Facts.Clear();
        (Keys.Capacity, Facts.Capacity, TitleKeys) = (0, 0, null);
        (summaryUnloaded, Summary) = (HasSummary, Summary == filmSummary ? filmSummary : null);
    }

    /// <summary>Restores a summary that was unloaded.</summary>
    internal void ReloadSummary(string? summary) => (summaryUnloaded, Summary) = (false, summary);
}

/// <summary>A key of a mention's title.</summary>
public sealed class MentionKey
{
    public int Id { get; set; }
    public int MentionId { get; set; }
    public Mention? Mention { get; set; }
    public required string Text { get; set; }
}

/// <summary>Which of a mention's values a fact supports.</summary>
public enum Field
{
    Rank,
    Title,
    Year,
    Director,
    Artist,
    Summary,

    /// <summary>An alternative title; only corrections use it, since articles state it in title or summary.</summary>
    OtherTitle,
}

/// <summary>One value of a mention and the span of the article's source that states it.</summary>
public sealed class Fact
{
    public int Id { get; set; }
    public int MentionId { get; set; }
    public Mention? Mention { get; set; }
    public Field Field { get; set; }

    /// <summary>Its position among the mention's facts, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The value as text; for a paragraph of the summary, the paragraph.</summary>
    public required string Value { get; set; }
    public int Start { get; set; }
    public int End { get; set; }
    public Confidence Confidence { get; set; }
}

/// <summary>What could not be read in an article, and where.</summary>
public sealed class ArticleProblem
{
    public int Id { get; set; }
    public int ArticleId { get; set; }
    public Article? Article { get; set; }
    public int Line { get; set; }
    public int Column { get; set; }
    public required string Message { get; set; }
}
