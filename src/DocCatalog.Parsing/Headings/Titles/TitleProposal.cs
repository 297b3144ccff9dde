using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>A part of a heading that may be its title, with the edges that delimit it.</summary>
/// <param name="Values">The features that depend on the heading alone, in the order of <see cref="TitleFeature"/>.</param>
sealed record TitleProposal(TextRange Title, TitleEdge From, TitleEdge To, double[] Values)
{
    public double this[TitleFeature feature] => Values[(int)feature];

    public bool IsQuoted => (From.Kind & To.Kind & Edge.Quote) != 0;

    public bool IsMarked => (From.Kind & To.Kind & Edge.Mark) != 0;

    /// <summary>The layout compared with other headings of the list; a known title is no layout.</summary>
    public (Edge From, Edge To) Edges => (From.Kind & ~Edge.Known, To.Kind & ~Edge.Known);
}
