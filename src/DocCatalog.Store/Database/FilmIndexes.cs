using DocCatalog.Store.Model;

namespace DocCatalog.Store.Database;

/// <summary>What queries have to know of the computed columns and indexes of films.</summary>
internal static class FilmIndexes
{
    /// <summary>The SQL that computes <see cref="Film.ConsensusOrder"/>.</summary>
    /// <remarks>20 bits for the number of articles, 28 for the mean position and 15 for the best rank, so that a film without ranks follows those that have them.</remarks>
    public const string Consensus =
        """((1048575 - min("Articles", 1048575)) << 43) + (CAST(coalesce("MeanPosition", 1.5) * 134217728 AS INTEGER) << 15) + min(coalesce("BestRank", 32767), 32767)""";

    /// <summary>Follows the name of the table to read year, articles, <see cref="Consensus"/> and <see cref="Film.ChosenBy"/> of films by number without reading their rows.</summary>
    public const string ByNumber = "INDEXED BY IX_Films_ByNumber";

    /// <summary>The least <see cref="Film.ConsensusOrder"/> of a film that <paramref name="articles"/> articles name.</summary>
    public static long LeastConsensus(int articles) => (1_048_575L - Math.Min(articles, 1_048_575)) << 43;
}
