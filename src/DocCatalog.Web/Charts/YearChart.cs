using System.Globalization;
using System.Text;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Charts;

/// <summary>The films of a decade as ten bars.</summary>
public static class YearChart
{
    private const int LongestBar = 120;
    private const int CountHeight = 18;
    private const int YearHeight = 24;

    /// <summary>An SVG as wide as the page gives it room, whose widths are therefore in percent and whose lettering stays as it is; each bar leads to the films of its year.</summary>
    /// <param name="most">How many films the longest bar of all charts stands for; a chart is only as high as its own longest.</param>
    public static IHtmlContent Of(TimelineDecade decade, FilmFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(decade);
        var ground = CountHeight + decade.Years.Max(year => HeightOf(year, most));
        var svg = new StringBuilder($"<svg class=\"years\" width=\"100%\" height=\"{ground + YearHeight}\" role=\"group\" aria-label=\"Years of the {decade.Decade}\">");
        foreach (var (place, year) in decade.Years.Index())
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"<text x=\"{(place * 10) + 5}%\" y=\"{ground + 17}\">{year.Year}</text>");
            svg.Append(year.Films == 0 ? label : $"<a href=\"{AddressOf(year, decade.Decade, filter)}\">{label} {Bar(place * 10, year.Films, ground, HeightOf(year, most))}</a>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static int HeightOf(YearCount year, int most) => Math.Max(3, (int)((long)year.Films * LongestBar / Math.Max(1, most)));

    // What is clicked is the whole column, however short the bar.
    private static string Bar(int left, int films, int ground, int height) => string.Create(
        CultureInfo.InvariantCulture,
        $"<rect class=\"hit\" x=\"{left}%\" width=\"10%\" height=\"{ground + YearHeight}\"/><rect x=\"{left + 1}%\" y=\"{ground - height}\" width=\"8%\" height=\"{height}\"/><text x=\"{left + 5}%\" y=\"{ground - height - 5}\">{films}</text>");

    private static string AddressOf(YearCount year, Decade decade, FilmFilter filter) => System.Net.WebUtility.HtmlEncode(FilterAddress.Of(
        "/films", filter with { Decade = [decade], Sort = FilmSort.Year }, new PageRequest { From = year.Year?.ToString(CultureInfo.InvariantCulture) }));
}
