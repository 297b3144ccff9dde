namespace DocCatalog.Store.Matching;

/// <summary>How two titles agree, weakest first.</summary>
public enum TitleAgreement
{
    None,

    /// <summary>One is the other without its subtitle.</summary>
    Subtitle,

    /// <summary>They agree without artist or brackets, or as alternative titles of one of several possible known films.</summary>
    Other,

    /// <summary>Both are titles of the only known film possible.</summary>
    Known,
    Same,
}

/// <summary>How two years of release agree, weakest first.</summary>
public enum YearAgreement
{
    Contradicted,
    Missing,

    /// <summary>One year apart, such as festival and release.</summary>
    Near,
    Same,
}

/// <summary>How directors agree, weakest first.</summary>
public enum DirectorAgreement
{
    Contradicted,

    /// <summary>One side names none, or it is unclear whether they are the same.</summary>
    Open,
    Shared,
}

/// <summary>How a mention agrees with others of a film.</summary>
public readonly record struct MatchReason(TitleAgreement Title, YearAgreement Year, DirectorAgreement Directors) : IComparable<MatchReason>
{
    /// <summary>Whether this suffices for a match.</summary>
    public bool Suffices => Year != YearAgreement.Contradicted && Directors != DirectorAgreement.Contradicted && Title switch
    {
        TitleAgreement.Same or TitleAgreement.Known => true,
        TitleAgreement.Other => Year > YearAgreement.Missing || Directors == DirectorAgreement.Shared,
        TitleAgreement.Subtitle => Year == YearAgreement.Same && Directors == DirectorAgreement.Shared,
        _ => false,
    };

    /// <summary>Directors weigh most, then the year, then the title.</summary>
    public int CompareTo(MatchReason other) => (Directors, Year, Title).CompareTo((other.Directors, other.Year, other.Title));

    public static bool operator <(MatchReason left, MatchReason right) => left.CompareTo(right) < 0;
    public static bool operator >(MatchReason left, MatchReason right) => left.CompareTo(right) > 0;
    public static bool operator <=(MatchReason left, MatchReason right) => left.CompareTo(right) <= 0;
    public static bool operator >=(MatchReason left, MatchReason right) => left.CompareTo(right) >= 0;

    /// <summary>Why it is not a match, in words.</summary>
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
        Title switch
        {
            TitleAgreement.Same => "same title",
            TitleAgreement.Other => "another title of it",
            TitleAgreement.Known => "two titles of one known film",
            _ => "the title without its subtitle",
        },
        Year switch { YearAgreement.Same => "same year", YearAgreement.Near => "years one apart", _ => "no year to compare" },
        Directors == DirectorAgreement.Shared ? "shared director" : null,
    }.OfType<string>());
}
