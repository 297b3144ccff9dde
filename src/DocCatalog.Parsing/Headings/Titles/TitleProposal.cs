using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>A part of a heading that may be its title, with the edges that set it off.</summary>
/// <param name="Values">Those of the features that the heading alone tells, in the order of <see cref="TitleFeature"/>.</param>
sealed record TitleProposal(TextRange Title, TitleEdge From, TitleEdge To, double[] Values)
{
    public double this[TitleFeature feature] => Values[(int)feature];

    public bool IsQuoted => (From.Kind & To.Kind & Edge.Quote) != 0;

    public bool IsMarked => (From.Kind & To.Kind & Edge.Mark) != 0;

    /// <summary>Set off in the same way as others of its list; that a title is known sets nothing off.</summary>
    public (Edge From, Edge To) Edges => (From.Kind & ~Edge.Known, To.Kind & ~Edge.Known);
}
