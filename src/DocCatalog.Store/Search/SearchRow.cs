using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>A film's row in the search index.</summary>
/// <param name="Names">With the decade, see <see cref="SearchText.Of(Decade)"/>.</param>
/// <param name="Words">Words of titles and names of three letters or more, for spelling suggestions.</param>
internal sealed record SearchRow(int FilmId, string Title, string OtherTitles, string Names, string Summary, IReadOnlyList<string> Words)
{
    public static SearchRow Of(int id, string title, IEnumerable<string> titles, IEnumerable<string> names, Decade decade, string? summary)
    {
        var (main, others, people) = (SearchText.Of(title), Joined(SearchText.Distinct(titles)), Joined(SearchText.OfNames(names)));
        var words = new[] { main, others, people }.SelectMany(text => text.Split(' ')).Where(word => word.Length > 2).Distinct().ToList();
        return new SearchRow(id, main, others, $"{people} {SearchText.Of(decade)}", SearchText.Of(summary), words);
    }

    private static string Joined(IEnumerable<string> texts) => string.Join(' ', texts);
}
