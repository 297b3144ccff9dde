using DocCatalog.Parsing.Headings;

namespace DocCatalog.Parsing.Lists;

/// <summary>What speaks for or against a candidate being the article's list of films. Shares are of its headings, from 0 to 1.</summary>
enum ListFeature
{
    /// <summary>How strongly known films stand in it: the mean of <see cref="Heading.KnownStrength"/>.</summary>
    Known,

    /// <summary>1 where at least a third of the headings name known films, three of them or more.</summary>
    ManyKnown,

    /// <summary>The logarithm of the number of lines that name known films.</summary>
    KnownCount,

    /// <summary>Known films that are numbered in sequence.</summary>
    KnownInSequence,

    /// <summary>Known films that have years.</summary>
    KnownWithYears,

    /// <summary>1 where there are four headings or more and nearly all name known films.</summary>
    AllKnown,

    /// <summary>The share of the known films that head any candidate of the article.</summary>
    KnownOfArticle,

    /// <summary>No heading names a known film though there are at least five.</summary>
    NoneKnown,

    /// <summary>The logarithm of the number of headings.</summary>
    Count,
    Single,
    Pair,

    /// <summary>The number of headings against the candidate with most.</summary>
    CountOfMost,
    Years,
    Sequence,
    Ranked,
    Quoted,
    Emphasised,
    Credits,

    /// <summary>Headings with a year, a credit or a known film.</summary>
    Supported,
    TitleLike,
    LowerCase,
    Sentences,
    Long,
    Bodies,

    /// <summary>Words run on after the year: sentences rather than headings.</summary>
    RunsOn,

    /// <summary>As many as the headline promises, or numbered up to that.</summary>
    Promised,

    /// <summary>Named in the page's own ItemList.</summary>
    InItemList,
    FilmLinks,

    /// <summary>Headings that are nothing but a musician's name.</summary>
    NamesOnly,
    Repeats,

    /// <summary>The part of the article's lines from the first heading to the last.</summary>
    Coverage,

    HeadlineFilms,
    HeadlineManyFilms,
    HeadlineList,
    HeadlineOther,
    IntroFilms,
    IntroOther,
    SectionFilms,
    SectionOther,
    BodyFilms,
    BodyCredits,
    BodyOther,
    BodyArtists,

    /// <summary>No heading has anything of a film but its words: no year, credit, quotation mark, emphasis or known film.</summary>
    Bare,
    BareInFilmArticle,

    /// <summary>Numbered in sequence, in an article whose headline speaks of films.</summary>
    SequenceInFilmArticle,
    PromisedInFilmArticle,

    /// <summary>Headings or numbered lines with prose under them, in such an article.</summary>
    SectionsInFilmArticle,
    QuotedInFilmArticle,
    YearsInFilmArticle,

    YearsWithCredits,
    CreditsInSequence,

    /// <summary>The same where no candidate of the article names a known film.</summary>
    SequenceOfUnknown,
    SectionsOfUnknown,
    SupportedOfUnknown,

    /// <summary>Known films stand in other candidates and hardly in this one.</summary>
    KnownElsewhere,

    /// <summary>Another candidate is as long as is promised, and this one is not.</summary>
    OtherPromised,

    /// <summary>Another candidate is numbered in sequence, and this one is not.</summary>
    OtherInSequence,
    UnknownInOtherArticle,

    IsHeading,
    IsItem,
    IsRank,
    IsTable,
    IsTitleField,
    IsLine,
    IsRunIn,
    IsMention,
    IsRunningMention,
    IsAnyMention,
    IsInlineNumber,
    IsLinked,
    IsMarked,
    IsShortLine,
    IsCaption,
    IsKnown,
}
