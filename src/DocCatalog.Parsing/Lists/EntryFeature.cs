namespace DocCatalog.Parsing.Lists;

/// <summary>What speaks for or against a line being the heading of an entry, beside the list that was chosen. "Lacks": the list's others mostly have it.</summary>
enum EntryFeature
{
    InList,
    ListProbability,

    /// <summary>Set as the list is, but apart from it: the second of two tables.</summary>
    SameShape,

    /// <summary>The probability of the best other candidate that it is in.</summary>
    OtherProbability,
    Known,

    /// <summary>Unknown though the list's others are known.</summary>
    LacksKnown,

    /// <summary>The share of the lines next to it, two above and two below, that are known titles too.</summary>
    AmongKnown,

    /// <summary>Among the short lines under "Honourable mentions" and the like.</summary>
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

    /// <summary>A musician's name in a line right above a title: "ARETHA FRANKLIN" above "AMAZING GRACE"; the share of the list's titles that have one.</summary>
    NameAboveTitle,
    Repeats,
    FilmLink,
    Inline,

    /// <summary>Named within the prose of a list whose own headings stand on lines of their own.</summary>
    WithinBody,
    BeforeList,
    AfterList,
    CutOff,
}
