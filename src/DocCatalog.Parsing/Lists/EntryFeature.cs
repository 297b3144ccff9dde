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
    HasYear,
    LacksYear,
    HasRank,
    LacksRank,
    HasMarks,
    LacksMarks,
    HasCredit,
    LacksCredit,
    LacksBody,
    Loose,
    TitleLike,
    LowerCase,
    Sentence,
    Long,
    SectionHead,
    FilmWords,
    OtherWords,
    HeadedOtherwise,
    NameOnly,
    Repeats,
    FilmLink,
    Inline,

    /// <summary>Named within the prose of a list whose own headings stand on lines of their own.</summary>
    WithinBody,
    BeforeList,
    BehindList,
    CutOff,
}
