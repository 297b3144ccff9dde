using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Linking;

/// <summary>Copies the consensus of its mentions to a film.</summary>
internal static class FilmConsensus
{
    /// <param name="credits">The credits of <paramref name="consensus"/>, with the ids and slugs of their names.</param>
    /// <returns>Whether anything but the ranking changed.</returns>
    public static bool Apply(this Film film, Consensus consensus, IReadOnlyCollection<CreditLine> credits)
    {
        var before = Described(film);
        (film.Title, film.TitleKey, film.SortKey) = (consensus.Title, Key.OfTitle(consensus.Title), Key.OfFiling(consensus.Title));
        (film.Year, film.Summary, film.SummaryLanguage) = (consensus.Year, consensus.Summary, consensus.SummaryLanguage);
        (film.Articles, film.MeanPosition, film.BestRank) = (consensus.Standing.Articles, consensus.Standing.MeanPosition, consensus.Standing.BestRank);
        film.Credited = FilmCredits.Format(credits);
        return before != Described(film);
    }

    private static (string, string, string, int?, string?, string?, string) Described(Film film) =>
        (film.Title, film.TitleKey, film.SortKey, film.Year, film.Summary, film.SummaryLanguage, film.Credited);
}
