using DocCatalog.Store;
using DocCatalog.Store.Exports;

namespace DocCatalog.Web;

/// <summary>What a list says of a film.</summary>
internal static class FilmCardWords
{
    private const int ArtistsShown = 5;
    private const int ExcerptLength = 130;

    /// <summary>A concert film may have thirty artists, and its page has them all.</summary>
    public static NameLinks SomeArtists(this FilmCard film, SearchQuery? query) => NameLinks.Some(film.Artists, ArtistsShown, CatalogAddress.OfFilm("", film.Slug), query);

    /// <summary>The first words of the summary, or those around a word that is looked for; null where there is none.</summary>
    public static string? Words(this FilmCard film, SearchQuery? query) => film.Opening is null ? null : Marked.Excerpt(film.Opening, ExcerptLength, query);
}
