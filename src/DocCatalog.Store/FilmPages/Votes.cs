using DocCatalog.Store.Model;

namespace DocCatalog.Store.FilmPages;

/// <summary>A value and how many articles state it.</summary>
public sealed record Vote(string Value, int Articles);

/// <summary>The values that articles state for a film, most frequent first.</summary>
public sealed record FilmVotes(IReadOnlyList<Vote> Titles, IReadOnlyList<Vote> Years, IReadOnlyList<Vote> Directors, IReadOnlyList<Vote> Artists)
{
    /// <summary>Whether articles state different years.</summary>
    public bool YearsDiffer => Years.Count > 1;

    /// <summary>How many articles state each title, year, director and artist of the film of <paramref name="mentions"/>.</summary>
    public static FilmVotes Count(IReadOnlyCollection<FilmMention> mentions)
    {
        return new(Votes(Field.Title), Votes(Field.Year), Votes(Field.Director), Votes(Field.Artist));

        IReadOnlyList<Vote> Votes(Field field) =>
        [
            .. mentions.SelectMany(mention => mention.Facts.Where(fact => fact.Field == field).Select(fact => (fact.Value, mention.ArticleSlug)))
                .Distinct()
                .CountBy(statement => statement.Value)
                .Select(statements => new Vote(statements.Key, statements.Value))
                .OrderByDescending(vote => vote.Articles).ThenBy(vote => vote.Value, StringComparer.Ordinal),
        ];
    }
}
