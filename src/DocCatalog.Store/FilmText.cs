using DocCatalog.Parsing.Names;

namespace DocCatalog.Store;

/// <summary>The words of a film as the search index holds them.</summary>
/// <param name="Beside">What titles and names have beyond the title, with its titles as one word each.</param>
// A decade stands beside the names. What stands in an earlier column is not repeated in a later one: the index would grow by it, and find nothing more.
internal sealed record FilmText(int FilmId, string Title, string OtherTitles, string Names, string Beside, string Summary, IReadOnlyList<string> Words)
{
    public static FilmText Of(int id, string title, IReadOnlyCollection<string> titles, IEnumerable<string> names, Decade decade, string? summary)
    {
        var (said, others) = (SearchText.Of(title), Distinct(titles));
        var people = Distinct(names.SelectMany(name => new[] { name, Key.OfName(name) }));
        var words = others.Concat(people).Prepend(said).SelectMany(text => text.Split(' ')).Where(word => word.Length > 2).Distinct().ToList();
        var beside = others.Where(other => !$" {said} ".Contains($" {other} ", StringComparison.Ordinal)).Concat(people).Append(SearchText.Of(decade)).Concat(Keys(title, titles));
        return new FilmText(id, said, Joined(others), Joined([.. people, SearchText.Of(decade)]), Joined(beside), SearchText.Of(summary), words);
    }

    private static IEnumerable<string> Keys(string title, IEnumerable<string> titles)
    {
        var own = Key.OfTitle(title);
        return titles.Select(Key.OfTitle).Distinct().Where(key => key != own).Select(SearchText.OfOtherTitle).Prepend(SearchText.OfTitle(own));
    }

    private static List<string> Distinct(IEnumerable<string> texts) => [.. texts.Select(text => SearchText.Of(text)).Distinct()];

    private static string Joined(IEnumerable<string> texts) => string.Join(' ', texts);
}
