using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>The words of a film's titles and names as the index of these holds them.</summary>
/// <param name="Beside">What other titles and names have beyond the title, the decade, and each title as one word.</param>
internal sealed record TitleText(int FilmId, string Title, string Beside)
{
    public static TitleText Of(int id, string title, IReadOnlyCollection<string> titles, IEnumerable<string> names, Decade decade)
    {
        var said = SearchText.Of(title);
        var others = SearchText.Distinct(titles).Where(other => !$" {said} ".Contains($" {other} ", StringComparison.Ordinal));
        return new TitleText(id, said, string.Join(' ', [.. others, .. SearchText.OfNames(names), SearchText.Of(decade), .. Keys(title, titles)]));
    }

    private static IEnumerable<string> Keys(string title, IEnumerable<string> titles)
    {
        var own = Key.OfTitle(title);
        return titles.Select(Key.OfTitle).Distinct().Where(key => key != own).Select(SearchText.OfOtherTitle).Prepend(SearchText.OfTitle(own));
    }
}
