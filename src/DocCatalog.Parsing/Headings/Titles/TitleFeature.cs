namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>What speaks for or against a part of a heading being the whole of the film's title.</summary>
enum TitleFeature
{
    // Where it begins: see Edge
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

    // Where it ends
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

    // What stands before it
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

    /// <summary>The heading has a year in brackets, and something stands between the title and it.</summary>
    YearFurtherOn,

    // What it is
    Known,
    KnownWord,

    /// <summary>Known, and the film's year or director stands beside it.</summary>
    Corroborated,

    /// <summary>It holds a known title of several words, and more.</summary>
    HoldsKnown,

    /// <summary>It is a part of a known title, or cuts one in two.</summary>
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

    // What it holds within
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

    /// <summary>It includes the number before it, and nothing tells whether others have one.</summary>
    Number,

    /// <summary>That number has no mark behind it: "24 Hour Party People".</summary>
    BareNumber,

    /// <summary>A colon follows that number, as it seldom follows a rank.</summary>
    ColonNumber,

    /// <summary>It includes a number that its list counts by.</summary>
    CountedNumber,

    /// <summary>It includes a number that its list does not count by: "27: Gone Early".</summary>
    OddNumber,

    // What the other headings of the list have at the same edges; the heading itself where it is read alone
    SharedEdges,
    OthersKnown,
    OthersPerson,
    OthersAfterPerson,
    OthersBeforePerson,
    OthersAfterYear,
    OthersBeforeYear,

    /// <summary>The same words stand before it in other headings: "B is for Billie".</summary>
    SharedBefore,

    /// <summary>The same words stand behind it in other headings: "Maestro (Globoplay)".</summary>
    SharedAfter,

    /// <summary>It stands itself in other headings of the list.</summary>
    Repeated,
}
