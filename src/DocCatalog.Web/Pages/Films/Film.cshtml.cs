using DocCatalog.Store.Database;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Web.Errors;
using DocCatalog.Web.Evidence;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages.Films;

/// <summary>One film: how it came to its place, and the sentence that each fact about it was read in.</summary>
[ReadableFilter]
public sealed class FilmModel(CatalogReader reader, Lazy<CatalogDb> db) : PageModel
{
    /// <summary>The list that the visitor came from, whose neighbours are shown.</summary>
    public FilmFilter Filter { get; private set; } = new();

    public FilmDetails Film { get; private set; } = null!;
    public IReadOnlyList<FilmMention> Mentions { get; private set; } = [];
    public StandingView Standing { get; private set; } = null!;
    public Disagreements Disagreements { get; private set; } = null!;

    /// <summary>Everything its articles call it.</summary>
    public IEnumerable<string> Titles { get; private set; } = [];
    public IReadOnlyList<CorrectionNote> Corrections { get; private set; } = [];
    public IReadOnlyList<RelatedFilm> Related { get; private set; } = [];

    /// <summary>The slugs that lead here, parted by spaces.</summary>
    public string? FormerSlugs { get; private set; }
    public FilmLink? Previous { get; private set; }
    public FilmLink? Next { get; private set; }

    /// <summary>The article whose words the summary is in.</summary>
    public FilmMention? SummarySource => Mentions.FirstOrDefault(mention => mention.Summary == Film.Summary);

    public async Task<IActionResult> OnGetAsync()
    {
        // As parameters they would be bound as anything can be, for which MVC takes as long as for reading the film.
        var (slug, cancel) = ((string)RouteData.Values["slug"]!, HttpContext.RequestAborted);
        Filter = FilterReading.FilterOf(Request.Query);
        using var moment = reader.BeginSnapshot();
        if (reader.Details(slug) is not { } film)
        {
            return await db.Value.Elsewhere(slug, "", cancel);
        }

        (Film, FormerSlugs, Mentions) = (film, reader.SlugsLeadingTo(slug), reader.MentionsOf(film.Place.Id));
        var votes = FilmVotes.Count(Mentions);
        Titles = votes.Titles.Select(vote => vote.Value);
        Disagreements = Disagreements.In(votes, film.Title, (Naming(Field.Director), Naming(Field.Artist)));
        Corrections = await reader.CorrectionNotes(db, Mentions, cancel);
        Related = reader.RelatedTo(film);
        Standing = new(FilmStanding.From(Mentions), Mentions, reader.UsualSort() == FilmSort.Consensus ? PlaceOf(film) : null);
        var asked = reader.ResolveSearch(Filter);
        var sort = reader.SortOf(asked);
        if ((sort == FilmSort.Relevance ? reader.PlaceOf(asked, sort, film.Slug) : film.Place) is { } place)
        {
            Previous = reader.Neighbour(asked, place, sort, backwards: true);
            Next = reader.Neighbour(asked, place, sort, backwards: false);
        }

        return Page();
    }

    private int Naming(Field field) => Mentions.Count(mention => mention.Facts.Any(fact => fact.Field == field));

    private ListPlace PlaceOf(FilmDetails film) => new(reader.NumberOf(film.Place.Id, ListPlace.Most), reader.Films());
}
