namespace DocCatalog.Store.Matching;

/// <summary>How two titles agree, the weakest first.</summary>
public enum TitleAgreement
{
    None,

    /// <summary>One is the other without its subtitle.</summary>
    Subtitle,

    /// <summary>They agree without artist or brackets, or as titles that one of several known films goes by.</summary>
    Other,

    /// <summary>Both are titles of one and the same known film, which alone is possible.</summary>
    Known,
    Same,
}

/// <summary>How two years of release agree, the weakest first.</summary>
public enum YearAgreement
{
    Contradicted,
    Missing,

    /// <summary>One apart, as festival and release are.</summary>
    Near,
    Same,
}

/// <summary>How the directors agree, the weakest first.</summary>
public enum DirectorAgreement
{
    Contradicted,

    /// <summary>One of the two names none, or it cannot be told whether they are the same.</summary>
    Open,
    Shared,
}

/// <summary>Why a mention is held to be about the same film as others.</summary>
public readonly record struct MatchReason(TitleAgreement Title, YearAgreement Year, DirectorAgreement Directors) : IComparable<MatchReason>
{
    /// <summary>Whether this is enough to say that it is one film.</summary>
    public bool Suffices => Year != YearAgreement.Contradicted && Directors != DirectorAgreement.Contradicted && Title switch
    {
        TitleAgreement.Same or TitleAgreement.Known => true,
        TitleAgreement.Other => Year > YearAgreement.Missing || Directors == DirectorAgreement.Shared,
        TitleAgreement.Subtitle => Year == YearAgreement.Same && Directors == DirectorAgreement.Shared,
        _ => false,
    };

    /// <summary>A shared director weighs most, then the year, then the title.</summary>
    public int CompareTo(MatchReason other) => (Directors, Year, Title).CompareTo((other.Directors, other.Year, other.Title));

    public static bool operator <(MatchReason left, MatchReason right) => left.CompareTo(right) < 0;
    public static bool operator >(MatchReason left, MatchReason right) => left.CompareTo(right) > 0;
    public static bool operator <=(MatchReason left, MatchReason right) => left.CompareTo(right) <= 0;
    public static bool operator >=(MatchReason left, MatchReason right) => left.CompareTo(right) >= 0;

    /// <summary>What keeps it from being one film, in words.</summary>
    public string WhyNot => this switch
    {
        { Directors: DirectorAgreement.Contradicted, Year: YearAgreement.Contradicted } => "years and directors differ",
        { Directors: DirectorAgreement.Contradicted } => "directors differ",
        { Year: YearAgreement.Contradicted } => "years more than one apart",
        { Suffices: true } => "one of several it could be, or held apart by the curator",
        { Title: TitleAgreement.Subtitle } => "one title lacks the subtitle, and not both year and director agree",
        _ => "titles agree only in part, and neither year nor director supports it",
    };

    /// <summary>In words, as "same title, years one apart, shared director".</summary>
    public override string ToString() => string.Join(", ", new[]
    {
        Title switch { TitleAgreement.Same => "same title", TitleAgreement.Other => "another title of it", TitleAgreement.Known => "two titles of one known film", _ => "the title without its subtitle" },
        Year switch { YearAgreement.Same => "same year", YearAgreement.Near => "years one apart", _ => "no year to compare" },
        Directors == DirectorAgreement.Shared ? "shared director" : null,
    }.OfType<string>());
}
