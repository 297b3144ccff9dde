using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;

namespace DocCatalog.Store.Linking;

/// <summary>A film with all claims about it.</summary>
/// <param name="Credits">Those that are stored, in order.</param>
internal sealed record CachedFilm(Film Film, HashSet<Claim> Claims, List<(Role Role, int NameId)> Credits)
{
    /// <summary>Whether the catalog has it already.</summary>
    public bool IsStored { get; set; }

    /// <summary>What the search index holds of it; null where that was not looked at.</summary>
    public SearchDocument? SearchDocument { get; private set; }

    /// <summary>Brings the film in line with <paramref name="consensus"/> and with its claims.</summary>
    /// <returns>Whether the film has to be written, and not only where it stands and what it can be chosen by.</returns>
    public bool Update(Consensus consensus, IReadOnlyCollection<CreditLine> credits)
    {
        Film.ChosenBy = FilmValues.Format(credits, Claims.Select(claim => claim.Mention.ArticleId));
        return Film.Apply(consensus, credits) || !IsStored;
    }

    /// <summary>Whether it is found by <paramref name="document"/> and was found by other words before, which is then remembered.</summary>
    public bool UpdateSearchDocument(SearchDocument document)
    {
        // Of a well-known film each batch brings more mentions, but seldom a word that was not there.
        var hasChanged = document.HasChanged(SearchDocument);
        SearchDocument = document;
        return hasChanged;
    }
}
