namespace DocCatalog.Store;

/// <summary>One film, whatever articles call it: our conclusion from its mentions.</summary>
public sealed class Film
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }

    /// <summary>The title as films are matched and sorted by.</summary>
    public required string TitleKey { get; set; }

    /// <summary>Null where no article states one.</summary>
    public int? Year { get; set; }

    /// <summary>Paragraphs parted by blank lines; null where no article says anything.</summary>
    public string? Summary { get; set; }
    public DateTime AddedAt { get; set; }

    /// <summary>How many independent articles name it; with the next two what <see cref="Standing"/> comes to.</summary>
    public int Articles { get; set; }
    public double? MeanPosition { get; set; }
    public int? BestRank { get; set; }

    /// <summary>Addresses that lead here because their films turned out to be this one.</summary>
    public List<FormerSlug> FormerSlugs { get; } = [];
    public List<Credit> Credits { get; } = [];
    public List<Mention> Mentions { get; } = [];
}

/// <summary>An address of a film that is now told by another: it is never given to a different film.</summary>
public sealed class FormerSlug
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public int FilmId { get; set; }
    public Film? Film { get; set; }

    /// <summary>That of the film which had the address, and has it again when it is a film of its own once more.</summary>
    public required string TitleKey { get; set; }
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
