namespace DocCatalog.Store.Model;

/// <summary>How many films have a value, kept so that no visitor waits for it to be counted: of all films, and of those of each decade.</summary>
/// <remarks>Of decades themselves it is kept by year, which tells of both.</remarks>
internal sealed class FacetCount
{
    /// <summary>Stands for films of whatever decade.</summary>
    public const int AnyDecade = 0;

    public FacetKind Kind { get; set; }

    /// <summary>Its first year, as <see cref="Film.Decade"/> has it.</summary>
    public int Decade { get; set; }

    /// <summary>The number of the name or of the article, how many articles, or the year, as <see cref="Film.YearOrder"/> has it.</summary>
    public int Value { get; set; }
    public int Films { get; set; }
}
