using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;
using DocCatalog.Web.Components;
using DocCatalog.Web.Errors;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages.Films;

/// <summary>A way out of a list without films: what to leave out, and how many films there are then.</summary>
public sealed record RelaxedFilter(string Words, string Address, int Films);

/// <summary>The list of films: all of them, or those that are asked for, page by page.</summary>
[ReadableFilter(Paged = true)]
public sealed class IndexModel(CatalogReader reader) : PageModel
{
    private const int NearestTitles = 5;

    // Titles are filed without accents, and letters that are no A with an accent come behind Z; the first of them is ª.
    private static readonly (string, string)[] Initials = [("0–9", "0"), .. "abcdefghijklmnopqrstuvwxyz".Select(letter => (char.ToUpperInvariant(letter).ToString(), letter.ToString())), ("other", "ª")];

    public FilmFilter Filter { get; private set; } = new();
    public PageRequest Start { get; private set; } = new();

    public FilmSort Sort { get; private set; }
    public FilmPage<FilmCard> List { get; private set; } = new([], null, null);
    public FilterView View { get; private set; } = null!;

    /// <summary>How many films the list has.</summary>
    public FilmCount Count { get; private set; }

    /// <summary>What is looked for; where a word was misspelt, what it may have been meant for. Null where nothing is.</summary>
    public SearchQuery? Query { get; private set; }

    /// <summary>What was looked for instead of misspelt words; null where none was.</summary>
    public string? SpellingSuggestion { get; private set; }

    /// <summary>Places to go to in a list of more than a page, with what is written in the address for them.</summary>
    public IReadOnlyList<(string Label, string From)> Jumps => View.Films <= FilmPaging.Size ? [] : Sort switch
    {
        FilmSort.Title => Initials,
        FilmSort.Year => [.. View.Decades.Decades.Select(decade => (decade.Label, decade.Value))],
        FilmSort.Latest => [.. View.Decades.Decades.OrderByDescending(decade => decade.Value != "undated").ThenByDescending(decade => decade.Value).Select(decade => (decade.Label, decade.Value))],
        _ => [],
    };

    public IReadOnlyList<FilmCard> Nearest { get; private set; } = [];
    public IReadOnlyList<RelaxedFilter> Relaxed { get; private set; } = [];

    public IActionResult OnGet()
    {
        (Filter, Start) = (FilterReading.FilterOf(Request.Query), FilterReading.StartOf(Request.Query));
        // A form sends its fields as they come, and the empty ones too.
        if (!FilterReading.IsWrittenAs(Request.Query, FilterAddress.Pairs(Filter, Start)))
        {
            return Redirect(FilterAddress.Of(Request.Path, Filter, Start));
        }

        using var moment = reader.BeginSnapshot();
        var asked = reader.ResolveSearch(Filter);
        Sort = reader.SortOf(asked);
        if (reader.Cards(asked, Sort, Start) is not { } list)
        {
            return HttpContext.Refuse(FilterReading.NoPage("/films", Filter, Start));
        }

        (List, Query, View) = (list, asked.Query, new(Filter, reader.FacetsOf(asked)));
        Count = CountOf(asked);
        SpellingSuggestion = Query is { } query && SearchQuery.Of(Filter.Q)!.Text != query.Text ? query.Text : null;
        if (View.Films == 0)
        {
            FindWaysOut(asked);
        }

        return Page();
    }

    // The decades' films are all of them, unless there are too many to look at each.
    private FilmCount CountOf(ResolvedFilter asked) =>
        asked.CountFound() ?? (View.Films <= FilmCount.Limit || View.Decades.IsWhole ? new(View.Films, IsMore: false) : reader.CountOf(asked));

    private void FindWaysOut(ResolvedFilter asked)
    {
        var relaxed = new List<RelaxedFilter>();
        foreach (var key in FilterKey.All.Where(key => View.Chosen(key).Any()))
        {
            var chosen = Wording.List([.. View.Chosen(key).Select(value => value.Label)]);
            var films = reader.CountAll(asked with { Filter = key.Without(asked.Filter) });
            relaxed.Add(new($"Without {key.Label.ToLowerInvariant()} {chosen}", FilterAddress.Of("/films", key.Without(Filter)), films));
        }

        if (Query is not null && relaxed.Count > 0)
        {
            var films = reader.CountAll(asked.WithoutWords());
            relaxed.Add(new($"Without the words “{Filter.Q}”", FilterAddress.Of("/films", FilterView.WithoutWords(Filter)), films));
        }

        Relaxed = relaxed.FindAll(filter => filter.Films > 0);
        Nearest = Query is null ? [] : reader.Cards(reader.Nearest(Query, NearestTitles), isSearched: false);
    }
}
