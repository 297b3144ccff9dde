using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Linking;

/// <summary>Writes to a film what its mentions agree on.</summary>
internal static class FilmConsensus
{
    /// <returns>Whether more has changed than the film's place in the ranking.</returns>
    /// <param name="credits">Those of <paramref name="consensus"/>, with the numbers and addresses of their names.</param>
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
