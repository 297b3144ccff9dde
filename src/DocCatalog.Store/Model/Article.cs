using DocCatalog.Parsing;

namespace DocCatalog.Store.Model;

/// <summary>One published list, with its source text.</summary>
public sealed class Article
{
    public int Id { get; set; }
    public required string Slug { get; set; }

    /// <summary>Where it was imported from, a path or an address; one article per origin.</summary>
    public required string Origin { get; set; }
    public ArticleFormat Format { get; set; }
    public required string Title { get; set; }

    /// <summary>The title that whoever brought the article gave it; null where the title is that of its text.</summary>
    public string? GivenTitle { get; set; }

    /// <summary>See <see cref="Import.ArticleFile.AssumeList"/>; kept so that it is read again in the same way.</summary>
    public bool AssumeList { get; set; }
    public string? Author { get; set; }
    public string? Site { get; set; }
    public string? Url { get; set; }

    /// <summary>ISO 8601 as far as it is stated; null where it is not.</summary>
    public string? Published { get; set; }
    public string? Language { get; set; }

    /// <summary>The text that every span of its mentions indexes.</summary>
    public required string Source { get; set; }

    /// <summary>The file's text where that is not the source, as of a page in HTML; else null.</summary>
    public string? Page { get; set; }

    /// <summary>SHA-256 of the imported bytes, lower-case hexadecimal: a file whose hash is known is not read again.</summary>
    public required string Hash { get; set; }
    public DateTime ImportedAt { get; set; }

    /// <summary>See <see cref="Import.Ranking"/>.</summary>
    public bool Ranks { get; set; }

    /// <summary>How many films it lists, as far as its numbers tell: of a countdown from 25 to 14, 25.</summary>
    public int Length { get; set; }

    /// <summary>See <see cref="Matching.SimHash"/>.</summary>
    public long Fingerprint { get; set; }

    /// <summary>The number of the <see cref="Snapshot"/> that it was read with; null where there was none.</summary>
    public int? SnapshotNumber { get; set; }
    public List<Mention> Mentions { get; } = [];
    public List<ArticleProblem> Problems { get; } = [];
}

/// <summary>One entry of an article, kept as the article says it and linked to the film it is about.</summary>
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

    /// <summary>Why it is held to be about that film or about none, in words.</summary>
    public string Match { get; set; } = FirstMatch;

    /// <summary>Its place among the article's entries, from 1, whatever number is printed.</summary>
    public int Position { get; set; }

    /// <summary>The number printed with it; null where there is none.</summary>
    public int? Rank { get; set; }
    public required string Title { get; set; }

    /// <summary>Which of the article's entries of this title it is, from 1.</summary>
    public int Occurrence { get; set; } = 1;
    public int? Year { get; set; }

    /// <summary>Paragraphs parted by blank lines; null where the article says nothing more.</summary>
    public string? Summary { get; set; }
    public int Start { get; set; }
    public int End { get; set; }

    /// <summary>What <see cref="Keys"/> are made of; null for one that comes from the catalog.</summary>
    internal IReadOnlyList<TitleKey>? TitleKeys { get; set; }

    /// <summary>What it can be found by, kept so that an import meets all that it may agree with.</summary>
    public List<MentionKey> Keys { get; } = [];

    /// <summary>Every value with the words that say it, in the order of <see cref="Fact.Ordinal"/>.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>Whether it has a summary, in mind or in the catalog only.</summary>
    internal bool HasSummary => Summary is not null || summaryUnloaded;

    /// <summary>Lets go of what the catalog holds by now: the mention itself stays in mind as long as articles are imported.</summary>
    /// <param name="cited">The summary that is kept, as that of its film.</param>
    internal void Unload(string? cited)
    {
        Keys.Clear();
        Facts.Clear();
        (Keys.Capacity, Facts.Capacity, TitleKeys) = (0, 0, null);
        (summaryUnloaded, Summary) = (HasSummary, Summary == cited ? cited : null);
    }

    /// <summary>Takes back the summary that was let go of.</summary>
    internal void ReloadSummary(string? summary) => (summaryUnloaded, Summary) = (false, summary);
}

/// <summary>A key of a mention's title, in one of its forms.</summary>
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

    /// <summary>Another title that the film goes by; articles state it in title or summary, so that only corrections have it as a field.</summary>
    OtherTitle,
}

/// <summary>One value of a mention and the span of the article's source that states it.</summary>
public sealed class Fact
{
    public int Id { get; set; }
    public int MentionId { get; set; }
    public Mention? Mention { get; set; }
    public Field Field { get; set; }

    /// <summary>Its place among the mention's facts, from 0.</summary>
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
