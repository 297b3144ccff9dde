namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>Features that indicate whether a part of a heading is exactly the film's title.</summary>
enum TitleFeature
{
    // The edge where it begins, see Edge
    FromStart,
    FromRank,
    FromQuote,
    FromMark,
    FromColon,
    FromDash,
    FromSlash,
    FromBar,
    FromComma,
    FromBracket,
    FromYear,
    FromPossessive,
    FromKnown,

    // The edge where it ends
    ToEnd,
    ToQuote,
    ToMark,
    ToColon,
    ToDash,
    ToSlash,
    ToBar,
    ToComma,
    ToSentenceEnd,
    ToBracket,
    ToYear,
    ToCredit,
    ToKnown,

    // What precedes it
    AfterYear,
    AfterDirector,
    AfterArtist,
    AfterPerson,
    AfterWords,

    // What follows it
    BeforeYear,
    BeforeCredit,
    BeforeDirector,
    BeforeArtist,
    BeforePerson,
    BeforeField,
    BeforeProse,
    BeforeWords,

    /// <summary>The heading has a year in brackets, but not directly after the title.</summary>
    YearFurtherOn,

    // What it is
    Known,
    KnownWord,

    /// <summary>Known, and followed by the film's year or director.</summary>
    Corroborated,

    /// <summary>Contains a known title of several words, and other words.</summary>
    HoldsKnown,

    /// <summary>Contains only a part of a known title.</summary>
    CutsKnown,
    IsDirector,
    IsArtist,
    IsPerson,
    IsLabel,
    Quoted,
    Marked,
    OneWord,
    Long,
    VeryLong,
    SmallWords,
    SmallFirst,

    // Edges within it
    WithinQuote,
    WithinMark,
    WithinColon,
    WithinDash,
    WithinSlash,
    WithinBar,
    WithinComma,
    WithinSentenceEnd,
    WithinBracket,
    WithinYear,
    WithinCredit,

    /// <summary>Includes the number before it, where it is unknown whether other headings have one.</summary>
    Number,

    /// <summary>No punctuation follows that number: "24 Hour Party People".</summary>
    BareNumber,

    /// <summary>A colon follows that number, which is rare after a rank.</summary>
    ColonNumber,

    /// <summary>Includes a number that belongs to its list's numbering.</summary>
    CountedNumber,

    /// <summary>Includes a number that does not: "27: Gone Early".</summary>
    OddNumber,

    // Shares of the list's other headings, at the same edges; 0 where the heading is read alone
    SharedEdges,
    OthersKnown,
    OthersPerson,
    OthersAfterPerson,
    OthersBeforePerson,
    OthersAfterYear,
    OthersBeforeYear,

    /// <summary>The same words precede it in other headings: "B is for Billie".</summary>
    SharedBefore,

    /// <summary>The same words follow it in other headings: "Maestro (Globoplay)".</summary>
    SharedAfter,

    /// <summary>It occurs in other headings of the list.</summary>
    Repeated,
}
