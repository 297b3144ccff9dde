using DocCatalog.Store;

namespace DocCatalog.Web;

/// <summary>What a visitor asks of the list of films, as a heading.</summary>
public static class FilterWords
{
    /// <summary>"Music documentaries", "Music documentaries of the 1970s or the 1990s", "Music documentaries without a year"</summary>
    public static string Of(FilmFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var decades = filter.Decade.Distinct().Where(decade => decade != Decade.Undated).OrderBy(decade => decade.FirstYear).Select(decade => $"the {decade}").ToList();
        var dated = decades.Count == 0 ? null : $"of {string.Join(" or ", decades)}";
        var undated = filter.Decade.Contains(Decade.Undated) ? "without a year" : null;
        return string.Join(' ', new[] { "Music documentaries", dated, dated is not null && undated is not null ? "or" : null, undated }.OfType<string>());
    }
}
