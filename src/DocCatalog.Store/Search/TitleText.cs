using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>A film's row in the index of titles and names.</summary>
/// <param name="Beside">Other titles, names, the decade, and the key of each title as one word.</param>
internal sealed record TitleText(int FilmId, string Title, string Beside)
{
    public static TitleText Of(int id, string title, IReadOnlyCollection<string> titles, IEnumerable<string> names, Decade decade)
    {
        var main = SearchText.Of(title);
        var others = SearchText.Distinct(titles).Where(other => !$" {main} ".Contains($" {other} ", StringComparison.Ordinal));
        return new TitleText(id, main, string.Join(' ', [.. others, .. SearchText.OfNames(names), SearchText.Of(decade), .. Keys(title, titles)]));
    }

    private static IEnumerable<string> Keys(string title, IEnumerable<string> titles)
    {
        var own = Key.OfTitle(title);
        return titles.Select(Key.OfTitle).Distinct().Where(key => key != own).Select(SearchText.OfOtherTitle).Prepend(SearchText.OfTitle(own));
    }
}
