using DocCatalog.Parsing.Headings;

namespace DocCatalog.Parsing.Lists;

/// <summary>Features that indicate whether a candidate is the article's list of films. Shares are of its headings, from 0 to 1.</summary>
enum ListFeature
{
    /// <summary>The mean of <see cref="Heading.KnownStrength"/>.</summary>
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

    /// <summary>The share of all candidates' known films that this one has.</summary>
    KnownOfArticle,

    /// <summary>1 where there are five headings or more and none names a known film.</summary>
    NoneKnown,

    /// <summary>The logarithm of the number of headings.</summary>
    Count,
    Single,
    Pair,

    /// <summary>The number of headings relative to the candidate with most.</summary>
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

    /// <summary>The share with words after the year, which are sentences rather than headings.</summary>
    RunsOn,

    /// <summary>As many as the headline announces, or numbered up to that.</summary>
    Promised,

    /// <summary>Named in the page's own ItemList.</summary>
    InItemList,
    FilmLinks,

    /// <summary>Headings that are only a musician's name.</summary>
    NamesOnly,
    Repeats,

    /// <summary>The share of the article's lines from the first heading to the last.</summary>
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

    /// <summary>Hardly any heading has a year, a credit, quotation marks, emphasis or a known film.</summary>
    Bare,
    BareInFilmArticle,

    /// <summary>Numbered in sequence, in an article whose headline is about films.</summary>
    SequenceInFilmArticle,
    PromisedInFilmArticle,

    /// <summary>Headings or numbered lines with prose below them, in such an article.</summary>
    SectionsInFilmArticle,
    QuotedInFilmArticle,
    YearsInFilmArticle,

    YearsWithCredits,
    CreditsInSequence,

    /// <summary>The same where no candidate of the article names a known film.</summary>
    SequenceOfUnknown,
    SectionsOfUnknown,
    SupportedOfUnknown,

    /// <summary>Other candidates have known films, and this one hardly any.</summary>
    KnownElsewhere,

    /// <summary>Another candidate has the announced number of entries, and this one does not.</summary>
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
