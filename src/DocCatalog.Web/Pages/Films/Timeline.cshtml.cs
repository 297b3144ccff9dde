using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages.Films;

/// <summary>The films that are asked for, over time: a row of bars for each decade.</summary>
[ReadableFilter]
public sealed class TimelineModel(CatalogReader reader) : PageModel
{
    public FilmFilter Filter { get; private set; } = new();

    /// <summary>The earliest first, films without a year last.</summary>
    public IReadOnlyList<TimelineDecade> Decades { get; private set; } = [];

    public int Films => Decades.Sum(decade => decade.Films);

    /// <summary>How many films the year has that has the most.</summary>
    public int Most => Decades.SelectMany(decade => decade.Years).Select(year => year.Films).DefaultIfEmpty().Max();

    public void OnGet()
    {
        Filter = FilterReading.FilterOf(Request.Query);
        Decades = reader.TimelineOf(reader.ResolveSearch(Filter));
    }

    /// <summary>The list of a decade's films.</summary>
    public string AddressOf(TimelineDecade decade) => FilterAddress.Of("/films", Filter with { Decade = [decade.Decade] });
}
