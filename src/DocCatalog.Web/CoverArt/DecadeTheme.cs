using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;

namespace DocCatalog.Web.CoverArt;

/// <summary>The class of what is shown in the inks of a decade; <c>pictures.css</c> has the inks of each as <see cref="Palette"/> does.</summary>
public static class DecadeTheme
{
    /// <summary>"era era-1960s"</summary>
    public static string Of(Decade decade) => decade.FirstYear switch
    {
        null => "era era-undated",
        < 1950 => "era era-early",
        > 2020 => "era era-2020s",
        _ => $"era era-{decade}",
    };

    /// <summary>Of a list whose films are all of one decade; else null.</summary>
    public static string? Of(FilmFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Decade.Distinct().ToList() is [var decade] ? Of(decade) : null;
    }
}
