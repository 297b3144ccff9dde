using System.Text.Json;
using DocCatalog.Parsing;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.FilmPages;

/// <summary>A film with all that is concluded of it.</summary>
/// <param name="Credits">Those of a role in printed order.</param>
public sealed record FilmDetails(ListCursor Place, string Slug, string Title, int? Year, string? Summary, IReadOnlyList<CreditLine> Credits)
{
    public IEnumerable<CreditLine> Directors => Credits.Where(credit => credit.Role == Role.Director);
    public IEnumerable<CreditLine> Artists => Credits.Where(credit => credit.Role == Role.Artist);
}

/// <summary>The title and address of a film.</summary>
public sealed record FilmLink(int Id, string Slug, string Title);

/// <summary>What one article says of a film.</summary>
/// <param name="Position">Of the entry in the article, from 1.</param>
/// <param name="Occurrence">Which of the article's entries of this title it is.</param>
/// <param name="Match">Why it is held to be about the film, in words.</param>
/// <param name="Passage">What the article says there and around.</param>
/// <param name="Facts">In the article's order.</param>
public sealed record FilmMention(
    ClaimSource From, string ArticleSlug, string ArticleTitle, Passage Passage, int Position, string Title, int Occurrence, int? Rank, string Match, string? Summary,
    IReadOnlyList<FilmFact> Facts)
{
    public string Origin => From.Origin;

    /// <summary>The fact that stands first in the article, where its entry begins.</summary>
    public int FirstFact => Facts.MinBy(fact => fact.Start)?.Id ?? 0;

    /// <summary>The fact where its summary begins; null where there is none.</summary>
    public int? FirstOfSummary => Facts.Where(fact => fact.Field == Field.Summary).MinBy(fact => fact.Start)?.Id;

    /// <summary>All but the summary, which stands by itself.</summary>
    public IEnumerable<FilmFact> ShortFacts => Facts.Where(fact => fact.Field != Field.Summary);

    /// <summary>Where a fact stands in the article.</summary>
    public string AddressOf(int fact) => $"/articles/{ArticleSlug}#fact-{fact}";
}

/// <summary>A value and where its words stand in the article's source, <c>[Start, End)</c>.</summary>
public sealed record FilmFact(int Id, Field Field, string Value, int Start, int End, Confidence Confidence);

/// <summary>Reads what is known of one film.</summary>
public static class FilmReading
{
    // In UTF-16 units: more than is shown of a sentence before and after what a fact was read in.
    internal const int Around = 500;

    // Sorted by nobody: in this index the facts of a mention stand in the article's order.
    internal const string FactsOfFilm =
        """
        SELECT f.MentionId, f.Id, f.Field, f.Value, f.Start, f.End, f.Confidence
        FROM Mentions AS m INDEXED BY IX_Mentions_FilmId_ArticleId CROSS JOIN Facts AS f INDEXED BY IX_Facts_MentionId_Ordinal ON f.MentionId = m.Id WHERE m.FilmId = @1
        """;

    // Not sorted here, where each article's source would be copied to be sorted.
    internal const string MentionsOfFilm =
        """
        SELECT m.Id, m.Position, m.Title, m.Occurrence, m.Rank, m.Match, m.Summary, a.Origin, a.Slug, a.Title, a.Published, a.Language, a.Source, a.Fingerprint, a.Length, a.Ranks, a.Id
        FROM Mentions AS m CROSS JOIN Articles AS a ON a.Id = m.ArticleId WHERE m.FilmId = @1
        """;

    // Kept by name, so that the database can be read without the program.
    private static readonly Dictionary<string, Field> Fields = Enum.GetValues<Field>().ToDictionary(field => field.ToString());
    private static readonly Dictionary<string, Confidence> Confidences = Enum.GetValues<Confidence>().ToDictionary(confidence => confidence.ToString());

    /// <returns>Null where no film has this address.</returns>
    public static FilmDetails? Details(this CatalogReader reader, string slug)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Query(
            $"SELECT {ListCursor.Columns}, f.Slug, f.Title, f.Year, f.Summary, f.Credited FROM Films AS f WHERE f.Slug = @1",
            row => new FilmDetails(ListCursor.Read(row), row.Text(5), row.Text(6), row.NumberOrNull(7), row.TextOrNull(8), FilmCredits.Read(row.Bytes(9))),
            slug).FirstOrDefault();
    }

    /// <summary>What its articles say, by when they were first imported.</summary>
    public static IReadOnlyList<FilmMention> MentionsOf(this CatalogReader reader, int film)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var facts = reader.Query(
            FactsOfFilm,
            row => (Mention: row.Number(0), Fact: new FilmFact(row.Number(1), Fields[row.Text(2)], row.Text(3), row.Number(4), row.Number(5), Confidences[row.Text(6)])),
            film).ToLookup(line => line.Mention, line => line.Fact);
        var mentions = reader.Query(MentionsOfFilm, row => (Article: row.Number(16), Mention: MentionOf(row, [.. facts[row.Number(0)]])), film);
        return [.. mentions.OrderBy(line => line.Article).ThenBy(line => line.Mention.Position).Select(line => line.Mention)];
    }

    private static FilmMention MentionOf(Row row, IReadOnlyList<FilmFact> facts)
    {
        var from = new ClaimSource(row.Text(7), row.TextOrNull(10), row.Number(15) != 0, row.Number(14), row.LargeNumber(13), row.TextOrNull(11));
        var (first, last) = facts.Count == 0 ? (0, 0) : (facts.Min(fact => fact.Start) - Around, facts.Max(fact => fact.End) + Around);
        return new(from, row.Text(8), row.Text(9), Passage.Read(row.Bytes(12), first, last), row.Number(1), row.Text(2), row.Number(3), row.NumberOrNull(4), row.Text(5), row.TextOrNull(6), facts);
    }

    /// <summary>The slugs that lead to <paramref name="slug"/>, however often the film moved, parted by spaces; null where it never did.</summary>
    public static string? SlugsLeadingTo(this CatalogReader reader, string slug)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.Any("FormerSlugs"))
        {
            return null;
        }

        var former = reader.Query(
            """
            WITH RECURSIVE Former (Slug) AS (
                SELECT Slug FROM FormerSlugs WHERE LeadsTo = @1 UNION SELECT f.Slug FROM Former JOIN FormerSlugs AS f ON f.LeadsTo = Former.Slug)
            SELECT Slug FROM Former
            """,
            row => row.Text(0),
            slug);
        return former.Count == 0 ? null : string.Join(' ', former);
    }

    /// <summary>Whether any correction is about an entry that <paramref name="mentions"/> are of.</summary>
    public static bool AnyCorrected(this CatalogReader reader, IEnumerable<FilmMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.Any("CorrectedEntries"))
        {
            return false;
        }

        var entries = mentions.Select(mention => EntryKey.From(mention.Origin, mention.Title, mention.Occurrence)).Select(entry => new[] { entry.Origin, entry.TitleKey });
        return reader.Query(
            "SELECT 1 FROM json_each(@1) AS asked CROSS JOIN CorrectedEntries AS e ON e.Origin = asked.value ->> 0 AND e.TitleKey = asked.value ->> 1 LIMIT 1",
            _ => true,
            JsonSerializer.Serialize(entries)).Count > 0;
    }

    // Of what curators change many catalogs have nothing, and each film would look for it.
    private static bool Any(this CatalogReader reader, string table) => reader.GetOrCompute((nameof(Any), table), () => reader.Query($"SELECT 1 FROM {table} LIMIT 1", _ => true).Count > 0);

    /// <summary>The film after <paramref name="place"/> in the list that <paramref name="filter"/> asks for or, <paramref name="backwards"/>, the one before it; null at its end.</summary>
    public static FilmLink? Neighbour(this CatalogReader reader, ResolvedFilter filter, ListCursor place, FilmSort sort, bool backwards)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        var (sql, values) = new FilmListQuery(filter, sort).Select("f.Id, f.Slug, f.Title", 1, place, backwards);
        return reader.Query(sql, row => new FilmLink(row.Number(0), row.Text(1), row.Text(2)), values).FirstOrDefault();
    }
}
