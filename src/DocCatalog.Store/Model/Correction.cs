namespace DocCatalog.Store.Model;

/// <summary>What a correction does.</summary>
public enum CorrectionKind
{
    /// <summary>Puts right what one article says.</summary>
    Entry,

    /// <summary>Decides what a film's articles say otherwise or not at all.</summary>
    Film,
    Merge,
    Split,

    /// <summary>Says that an entry is about no film, such as an advertisement read as one.</summary>
    Reject,

    /// <summary>Accepts an item of the review queue; <see cref="Correction.Says"/> is its key.</summary>
    Accept,
}

/// <summary>A curator's change: a record of its own beside what the articles say, which it never overwrites.</summary>
public sealed class Correction
{
    public int Id { get; set; }
    public CorrectionKind Kind { get; set; }

    /// <summary>The title, at that time, of the film or entry that it is about.</summary>
    public string About { get; set; } = "";

    /// <summary>Which value; null where films are merged or split.</summary>
    public Field? Field { get; set; }

    /// <summary>What is corrected; null where nothing was said.</summary>
    public string? Says { get; set; }

    /// <summary>What stands instead; null where nothing does.</summary>
    public string? Becomes { get; set; }
    public required string Reason { get; set; }
    public required string By { get; set; }
    public DateTime MadeAt { get; set; }

    /// <summary>Null while it stands.</summary>
    public DateTime? UndoneAt { get; set; }

    /// <summary>Whom it is about, told by article and title, which re-reading an article does not change.</summary>
    public List<CorrectedEntry> Entries { get; } = [];
}

/// <summary>An entry that a correction is about.</summary>
public sealed class CorrectedEntry
{
    public int Id { get; set; }
    public int CorrectionId { get; set; }
    public Correction? Correction { get; set; }
    public required string Origin { get; set; }
    public required string TitleKey { get; set; }

    /// <summary>See <see cref="Mention.Occurrence"/>.</summary>
    public int Occurrence { get; set; } = 1;

    /// <summary>Whether a split takes it out of its film.</summary>
    public bool Leaves { get; set; }

    public EntryKey Key => new(Origin, TitleKey, Occurrence);
}

/// <summary>What tells one entry from all others, and stays the same when its article is read again.</summary>
public readonly record struct EntryKey(string Origin, string TitleKey, int Occurrence)
{
    internal static EntryKey From(Mention mention, string origin) => From(origin, mention.Title, mention.Occurrence);

    /// <param name="title">As the article prints it.</param>
    public static EntryKey From(string origin, string title, int occurrence) => new(origin, Parsing.Text.Key.OfTitle(title), occurrence);
}
