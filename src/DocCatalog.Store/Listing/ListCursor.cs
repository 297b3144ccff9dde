using DocCatalog.Store.Database;

namespace DocCatalog.Store.Listing;

/// <summary>The place of a film in a list: its values in each order.</summary>
/// <param name="Weight">In order of relevance, the smaller the better; 0 in any other.</param>
public sealed record ListCursor(int Id, string SortKey, long Consensus, long YearOrder, long LatestOrder, double Weight = 0)
{
    /// <summary>What <see cref="Read"/> reads, as the first columns of a row; the film is called f.</summary>
    internal const string Columns = "f.Id, f.SortKey, f.ConsensusOrder, f.YearOrder, f.LatestOrder";

    internal static ListCursor Read(Row row) => new(row.Number(0), row.Text(1), row.LargeNumber(2), row.LargeNumber(3), row.LargeNumber(4));
}
