using System.Collections.Immutable;
using DocCatalog.Parsing;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.TestSupport.Accuracy;

/// <summary>How well mentions of one film are brought together, over the pairs of mentions whose film is labelled.</summary>
internal static class FilmMatching
{
    /// <summary>Folders whose keys of films were given together; between these sets one film may have two keys.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> Sets = [["listicles", "more"], ["further"], ["excerpts"]];

    /// <summary>The labelled mentions of <paramref name="articles"/>, each with the key of its film.</summary>
    /// <param name="labelled">Whether title, year and names are those of the labels, or what the parser reads.</param>
    public static IReadOnlyList<(Claim Claim, string Film)> Claims(IEnumerable<GoldArticle> articles, bool labelled, KnownTitles titles) =>
        [.. articles.SelectMany(article => Claims(article, labelled, titles))];

    /// <summary>The pairs that <paramref name="groups"/> bring together, those among them that are right, and those that are to be found.</summary>
    public static Count Pairs(IEnumerable<IEnumerable<string>> groups)
    {
        var films = groups.Select(group => group.ToList()).ToList();
        var right = films.Sum(group => group.GroupBy(film => film).Sum(same => PairsOf(same.Count())));
        var given = films.Sum(group => PairsOf(group.Count));
        var wanted = films.SelectMany(group => group).GroupBy(film => film).Sum(same => PairsOf(same.Count()));
        return new Count(right, given - right, wanted - right);
    }

    public static Count Pairs(IReadOnlyList<(Claim Claim, string Film)> claims)
    {
        var films = claims.ToDictionary(pair => pair.Claim, pair => pair.Film);
        return Pairs(FilmMatcher.Group(claims.Select(pair => pair.Claim)).Select(group => group.Matches.Select(match => films[match.Claim])));
    }

    private static int PairsOf(int count) => count * (count - 1) / 2;

    private static IEnumerable<(Claim Claim, string Film)> Claims(GoldArticle article, bool labelled, KnownTitles titles)
    {
        var entries = article.Parse().Entries;
        var read = entries.Select(ReadFilm.Of).ToList();
        var entryOf = FilmPairs.Match(article.Films, read).ToDictionary(pair => pair.Gold, pair => entries[read.FindIndex(film => ReferenceEquals(film, pair.Read))]);
        return article.Films.Select((film, index) => (film, position: index + 1))
            .Where(place => place.film.Film is not null && (labelled || entryOf.ContainsKey(place.film)))
            .Select(place => (new Claim(labelled ? Labelled(place.film, entryOf.GetValueOrDefault(place.film)) : Read(entryOf[place.film]), new ClaimSource(article.Name), titles), place.film.Film!));

        Mention Labelled(GoldFilm film, Entry? entry) => MentionOf(film.Title, film.Year, film.Directors, [.. film.Artists, .. film.ArtistsOptional], entry?.SummaryText, article.Films.ToImmutableArray().IndexOf(film));

        Mention Read(Entry entry) => MentionOf(
            entry.Title.Value, entry.Year?.Value, entry.Directors.Select(name => name.Value), entry.Artists.Select(name => name.Value), entry.SummaryText, entries.IndexOf(entry));
    }

    private static Mention MentionOf(string title, int? year, IEnumerable<string> directors, IEnumerable<string> artists, string? summary, int position)
    {
        var mention = new Mention { Title = title, Year = year, Summary = summary, Position = position };
        mention.Facts.AddRange(directors.Select(name => new Fact { Field = Field.Director, Value = name }));
        mention.Facts.AddRange(artists.Select(name => new Fact { Field = Field.Artist, Value = name }));
        return mention;
    }
}
