namespace DocCatalog.Store.Model;

/// <summary>A precomputed number of films with a facet value, in all decades or in one.</summary>
/// <remarks>The decade facet is counted by year, from which decades add up.</remarks>
internal sealed class FacetCount
{
    /// <summary>Counts films of every decade.</summary>
    public const int AnyDecade = 0;

    public FacetKind Kind { get; set; }

    /// <summary>As in <see cref="Film.Decade"/>, or <see cref="AnyDecade"/>.</summary>
    public int Decade { get; set; }

    /// <summary>The id of the name or article, the number of articles, or the year as in <see cref="Film.YearOrder"/>.</summary>
    public int Value { get; set; }
    public int Films { get; set; }
}
