namespace DocCatalog.Store.Model;

/// <summary>One film, as concluded from its mentions.</summary>
public sealed class Film
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }

    /// <summary>The key of the title for matching.</summary>
    public required string TitleKey { get; set; }

    /// <summary>The key of the title for sorting.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>Null where no article states one.</summary>
    public int? Year { get; set; }

    /// <summary>Paragraphs separated by blank lines; null where no article has any.</summary>
    public string? Summary { get; set; }

    /// <summary>The language of the summary, as BCP 47; null where unknown.</summary>
    public string? SummaryLanguage { get; set; }
    public DateTime AddedAt { get; set; }

    /// <summary>How many independent articles name it; with the next two, the film's ranking.</summary>
    public int Articles { get; set; }
    public double? MeanPosition { get; set; }
    public int? BestRank { get; set; }

    /// <summary>Its credits as one text, so that lists need no join.</summary>
    public string Credited { get; internal set; } = "";

    /// <summary>The names and articles it can be filtered by, as one text, so that facets need no join.</summary>
    public string ChosenBy { get; internal set; } = "";

    /// <summary>Like the next three, computed by the database for its indexes; lists sort ascending.</summary>
    public long ConsensusOrder { get; private set; }
    public long YearOrder { get; private set; }
    public long LatestOrder { get; private set; }

    /// <summary>The first year of its decade; <see cref="Decade.NoYear"/> for films without a year.</summary>
    public int Decade { get; private set; }

    public List<Credit> Credits { get; } = [];
    public List<Mention> Mentions { get; } = [];
}

/// <summary>A slug that a film had. No other film gets it; the film gets it back if it returns.</summary>
public sealed class FormerSlug
{
    public int Id { get; set; }
    public required string Slug { get; set; }

    /// <summary>The slug of the film it was merged into, possibly former too; null where no article names the film.</summary>
    public string? LeadsTo { get; set; }

    /// <summary>With the year, identifies the film if it returns.</summary>
    public required string TitleKey { get; set; }
    public int? Year { get; set; }

    /// <summary>The id that the film had; null where not stored.</summary>
    public int? Number { get; set; }
    public DateTime AddedAt { get; set; }
}

/// <summary>The role of a credited name.</summary>
public enum Role
{
    Director,
    Artist,
}

/// <summary>A name in a role, in printed order.</summary>
public sealed class Credit
{
    public int Id { get; set; }
    public int FilmId { get; set; }
    public Film? Film { get; set; }
    public int NameId { get; set; }
    public Name? Name { get; set; }
    public Role Role { get; set; }
    public int Ordinal { get; set; }
}

/// <summary>A credited name. It claims no identity: two people of one name share it.</summary>
public sealed class Name
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Text { get; set; }

    /// <summary>The name without case, accents and punctuation.</summary>
    public required string Key { get; set; }
    public List<Credit> Credits { get; } = [];
}
