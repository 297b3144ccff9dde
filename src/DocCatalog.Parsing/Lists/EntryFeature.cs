namespace DocCatalog.Parsing.Lists;

/// <summary>
/// Features that indicate whether a line is the heading of an entry of the chosen list. "Lacks" is the share of the list's other headings that
/// have what this one lacks.
/// </summary>
enum EntryFeature
{
    InList,
    ListProbability,

    /// <summary>In the same layout as the list but outside it: the second of two tables.</summary>
    SameShape,

    /// <summary>The highest probability of other candidates that contain it.</summary>
    OtherProbability,
    Known,

    /// <summary>Unknown, weighted by how known the list's titles are.</summary>
    LacksKnown,

    /// <summary>The share of known titles among the two lines above and two below.</summary>
    AmongKnown,

    /// <summary>Among short lines below "Honourable mentions" or the like.</summary>
    InMentions,
    HasYear,
    LacksYear,
    HasRank,
    LacksRank,
    HasMarks,
    LacksMarks,
    HasCredit,
    LacksCredit,
    LacksBody,
    RunsOn,
    TitleLike,
    LowerCase,
    Sentence,
    Long,
    SectionHead,
    FilmWords,
    OtherWords,
    HeadedOtherwise,
    NameOnly,

    /// <summary>A musician's name directly above a title ("ARETHA FRANKLIN" above "AMAZING GRACE"): the share of the list's titles that have one.</summary>
    NameAboveTitle,
    Repeats,
    FilmLink,
    Inline,

    /// <summary>Named in prose where the list's headings are lines of their own.</summary>
    WithinBody,
    BeforeList,
    AfterList,
    CutOff,
}
