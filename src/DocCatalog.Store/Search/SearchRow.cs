using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>The words of a film as the search index holds them.</summary>
// A decade stands beside the names. What stands in an earlier column is not repeated in a later one: the index would grow by it, and find nothing more.
internal sealed record SearchRow(int FilmId, string Title, string OtherTitles, string Names, string Summary, IReadOnlyList<string> Words)
{
    public static SearchRow Of(int id, string title, IEnumerable<string> titles, IEnumerable<string> names, Decade decade, string? summary)
    {
        var (said, others, people) = (SearchText.Of(title), Joined(SearchText.Distinct(titles)), Joined(SearchText.OfNames(names)));
        var words = new[] { said, others, people }.SelectMany(text => text.Split(' ')).Where(word => word.Length > 2).Distinct().ToList();
        return new SearchRow(id, said, others, $"{people} {SearchText.Of(decade)}", SearchText.Of(summary), words);
    }

    private static string Joined(IEnumerable<string> texts) => string.Join(' ', texts);
}
