namespace DocCatalog.Store.Model;

/// <summary>What a correction does.</summary>
public enum CorrectionKind
{
    /// <summary>Corrects what one article says.</summary>
    Entry,

    /// <summary>Overrides or completes what a film's articles say.</summary>
    Film,
    Merge,
    Split,

    /// <summary>Says that an entry is about no film, such as an advertisement read as one.</summary>
    Reject,

    /// <summary>Accepts an item of the review queue; <see cref="Correction.Says"/> is its key.</summary>
    Accept,
}

/// <summary>A curator's change, stored beside what the articles say, which it never overwrites.</summary>
public sealed class Correction
{
    public int Id { get; set; }
    public CorrectionKind Kind { get; set; }

    /// <summary>The title of the film or entry when the correction was made.</summary>
    public string About { get; set; } = "";

    /// <summary>The corrected field; null unless the kind is Entry or Film.</summary>
    public Field? Field { get; set; }

    /// <summary>The value corrected; null where there was none.</summary>
    public string? Says { get; set; }

    /// <summary>The new value; null for none.</summary>
    public string? Becomes { get; set; }
    public required string Reason { get; set; }
    public required string By { get; set; }
    public DateTime MadeAt { get; set; }

    /// <summary>Null while it is not undone.</summary>
    public DateTime? UndoneAt { get; set; }

    /// <summary>The entries concerned, by article and title, so that they survive a re-import.</summary>
    public List<CorrectedEntry> Entries { get; } = [];
}

/// <summary>An entry that a correction concerns.</summary>
public sealed class CorrectedEntry
{
    public int Id { get; set; }
    public int CorrectionId { get; set; }
    public Correction? Correction { get; set; }
    public required string Origin { get; set; }
    public required string TitleKey { get; set; }

    /// <summary>See <see cref="Mention.Occurrence"/>.</summary>
    public int Occurrence { get; set; } = 1;

    /// <summary>Whether a split moves it out of its film.</summary>
    public bool Leaves { get; set; }

    public EntryKey Key => new(Origin, TitleKey, Occurrence);
}

/// <summary>Identifies an entry; stays the same when its article is read again.</summary>
public readonly record struct EntryKey(string Origin, string TitleKey, int Occurrence)
{
    internal static EntryKey From(Mention mention, string origin) => From(origin, mention.Title, mention.Occurrence);

    /// <param name="title">As the article prints it.</param>
    public static EntryKey From(string origin, string title, int occurrence) => new(origin, Parsing.Text.Key.OfTitle(title), occurrence);
}
