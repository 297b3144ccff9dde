namespace DocCatalog.Store.Model;

/// <summary>One film, whatever articles call it: our conclusion from its mentions.</summary>
public sealed class Film
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }

    /// <summary>The title as films are matched by.</summary>
    public required string TitleKey { get; set; }

    /// <summary>The title as films are sorted by.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>Null where no article states one.</summary>
    public int? Year { get; set; }

    /// <summary>Paragraphs parted by blank lines; null where no article says anything.</summary>
    public string? Summary { get; set; }

    /// <summary>What the summary is written in, as BCP 47; null where that is not known.</summary>
    public string? SummaryLanguage { get; set; }
    public DateTime AddedAt { get; set; }

    /// <summary>How many independent articles name it. This and the next two decide its place in the ranking.</summary>
    public int Articles { get; set; }
    public double? MeanPosition { get; set; }
    public int? BestRank { get; set; }

    /// <summary>Its credits as one text, so that a list needs no other table.</summary>
    public string Credited { get; internal set; } = "";

    /// <summary>The names and articles it can be filtered by as one text, so that facets need no other table.</summary>
    public string ChosenBy { get; internal set; } = "";

    /// <summary>This and the next three are columns that the database computes for its indexes; in a list the smallest comes first.</summary>
    public long ConsensusOrder { get; private set; }
    public long YearOrder { get; private set; }
    public long LatestOrder { get; private set; }

    /// <summary>Its first year; <see cref="Decade.NoYear"/> for films without one.</summary>
    public int Decade { get; private set; }

    public List<Credit> Credits { get; } = [];
    public List<Mention> Mentions { get; } = [];
}

/// <summary>An address that a film had: it is never given to a different one, and is the film's again when that is one of its own once more.</summary>
public sealed class FormerSlug
{
    public int Id { get; set; }
    public required string Slug { get; set; }

    /// <summary>The address of the film that it turned out to be part of, which may be a former one by now; null where no article names the film any more.</summary>
    public string? LeadsTo { get; set; }

    /// <summary>With the year, what the film is known by when it comes back.</summary>
    public required string TitleKey { get; set; }
    public int? Year { get; set; }

    /// <summary>The number that the film had; null where it was not kept.</summary>
    public int? Number { get; set; }
    public DateTime AddedAt { get; set; }
}

/// <summary>What a credited name did.</summary>
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
