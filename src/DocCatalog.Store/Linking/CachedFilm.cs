using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;

namespace DocCatalog.Store.Linking;

/// <summary>A film with all claims about it.</summary>
/// <param name="Credits">The stored credits, in order.</param>
internal sealed record CachedFilm(Film Film, HashSet<Claim> Claims, List<(Role Role, int NameId)> Credits)
{
    /// <summary>Whether it is in the database.</summary>
    public bool IsStored { get; set; }

    /// <summary>What the search index has of it; null where unknown.</summary>
    public SearchDocument? SearchDocument { get; private set; }

    /// <summary>Updates the film from <paramref name="consensus"/> and its claims.</summary>
    /// <returns>Whether the whole row must be written, not only ranking and filter values.</returns>
    public bool Update(Consensus consensus, IReadOnlyCollection<CreditLine> credits)
    {
        Film.ChosenBy = FilmValues.Format(credits, Claims.Select(claim => claim.Mention.ArticleId));
        return Film.Apply(consensus, credits) || !IsStored;
    }

    /// <summary>Sets <see cref="SearchDocument"/>; returns whether it differs from the former one.</summary>
    public bool UpdateSearchDocument(SearchDocument document)
    {
        // A well-known film gets mentions with each batch, but seldom new words.
        var hasChanged = document.HasChanged(SearchDocument);
        SearchDocument = document;
        return hasChanged;
    }
}
