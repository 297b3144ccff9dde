namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>Maps the kinds of edges to features.</summary>
static class EdgeFeatures
{
    /// <summary>For the edge where the title begins.</summary>
    public static readonly (Edge Edge, TitleFeature Feature)[] From =
    [
        (Edge.Start, TitleFeature.FromStart),
        (Edge.Rank, TitleFeature.FromRank),
        (Edge.Quote, TitleFeature.FromQuote),
        (Edge.Mark, TitleFeature.FromMark),
        (Edge.Colon, TitleFeature.FromColon),
        (Edge.Dash, TitleFeature.FromDash),
        (Edge.Slash, TitleFeature.FromSlash),
        (Edge.Bar, TitleFeature.FromBar),
        (Edge.Comma, TitleFeature.FromComma),
        (Edge.Bracket, TitleFeature.FromBracket),
        (Edge.Year, TitleFeature.FromYear),
        (Edge.Possessive, TitleFeature.FromPossessive),
        (Edge.Known, TitleFeature.FromKnown),
    ];

    /// <summary>For the edge where it ends.</summary>
    public static readonly (Edge Edge, TitleFeature Feature)[] To =
    [
        (Edge.Quote, TitleFeature.ToQuote),
        (Edge.Mark, TitleFeature.ToMark),
        (Edge.Colon, TitleFeature.ToColon),
        (Edge.Dash, TitleFeature.ToDash),
        (Edge.Slash, TitleFeature.ToSlash),
        (Edge.Bar, TitleFeature.ToBar),
        (Edge.Comma, TitleFeature.ToComma),
        (Edge.SentenceEnd, TitleFeature.ToSentenceEnd),
        (Edge.Bracket, TitleFeature.ToBracket),
        (Edge.Year, TitleFeature.ToYear),
        (Edge.Credit, TitleFeature.ToCredit),
        (Edge.Known, TitleFeature.ToKnown),
        (Edge.End, TitleFeature.ToEnd),
    ];

    /// <summary>For edges within it.</summary>
    public static readonly (Edge Edge, TitleFeature Feature)[] Within =
    [
        (Edge.Quote, TitleFeature.WithinQuote),
        (Edge.Mark, TitleFeature.WithinMark),
        (Edge.Colon, TitleFeature.WithinColon),
        (Edge.Dash, TitleFeature.WithinDash),
        (Edge.Slash, TitleFeature.WithinSlash),
        (Edge.Bar, TitleFeature.WithinBar),
        (Edge.Comma, TitleFeature.WithinComma),
        (Edge.SentenceEnd, TitleFeature.WithinSentenceEnd),
        (Edge.Bracket, TitleFeature.WithinBracket),
        (Edge.Year, TitleFeature.WithinYear),
        (Edge.Credit, TitleFeature.WithinCredit),
    ];
}
