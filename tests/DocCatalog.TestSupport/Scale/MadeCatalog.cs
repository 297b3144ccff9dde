using System.Globalization;
using DocCatalog.Parsing.Text;
using Microsoft.Data.Sqlite;

namespace DocCatalog.TestSupport.Scale;

/// <summary>The rows of a catalog that never was, the same for the same number of films.</summary>
/// <remarks>Films have 1 to 6 mentions, 1 to 12 credits and a summary of 300 to 900 characters; one in ten has no year. Names and articles are drawn by Zipf's law.</remarks>
internal sealed class MadeCatalog
{
    private const int FilmsForAnArticle = 4;
    private const int FilmsForAName = 3;
    private const string Moment = "2025-01-01 00:00:00";

    // How unequally films are spread: of a million, the best known name is in 11,000, and the longest list has 1,100.
    private const double NamesExponent = 0.5;
    private const double ArticlesExponent = 0.35;

    private readonly Random random = new(1);
    private readonly MadeWords words;
    private readonly List<string> texts;
    private readonly int[][] articlesOf;
    private readonly int[] lengths;
    private readonly int[] listed;
    private readonly int names;
    private readonly HashSet<string> slugs = [];
    private int lastMention;

    public MadeCatalog(int films)
    {
        words = new MadeWords(random);
        (lengths, names) = (new int[1 + (films / FilmsForAnArticle)], 1 + (films / FilmsForAName));
        listed = new int[lengths.Length];
        texts = [.. Enumerable.Range(0, 1_000).Select(_ => words.Text(6_000))];
        articlesOf = [.. Enumerable.Range(0, films).Select(_ => Different(random.Next(1, 7), lengths.Length, ArticlesExponent).Order().ToArray())];
        foreach (var article in articlesOf.SelectMany(articles => articles))
        {
            lengths[article]++;
        }
    }

    public void Write(SqliteConnection connection, SqliteTransaction transaction)
    {
        WriteArticles(connection, transaction);
        WriteNames(connection, transaction);
        using var films = new Rows(connection, transaction, "Films", "Id Slug Title TitleKey SortKey Year Summary AddedAt Articles MeanPosition BestRank Credited ChosenBy");
        using var credits = new Rows(connection, transaction, "Credits", "FilmId NameId Role Ordinal");
        using var mentions = new Rows(connection, transaction, "Mentions", "Id ArticleId FilmId Match Position Rank Title Occurrence Year Summary Start End");
        using var keys = new Rows(connection, transaction, "MentionKeys", "MentionId Text");
        using var facts = new Rows(connection, transaction, "Facts", "MentionId Field Ordinal Value Start End Confidence");
        for (var number = 0; number < articlesOf.Length; number++)
        {
            var film = Film(number);
            var ranks = articlesOf[number].Where(Ranks).Select(article => (Rank: listed[article] + 1, Length: lengths[article])).ToList();
            films.Add(number + 1, film.Slug, film.Title, film.Key, Key.OfFiling(film.Title), film.Year, film.Summary, Moment, articlesOf[number].Length,
                ranks.Count == 0 ? null : ranks.Average(rank => rank.Rank / (double)rank.Length), ranks.Count == 0 ? null : ranks.Min(rank => rank.Rank), "", "");
            var director = WriteCredits(number, credits);
            foreach (var article in articlesOf[number])
            {
                WriteMention(number, film, article, mentions, keys);
                WriteFacts(film, director, isFirst: article == articlesOf[number][0], facts);
            }
        }
    }

    private static bool Ranks(int article) => article % 3 == 0;

    private void WriteArticles(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var articles = new Rows(connection, transaction, "Articles", "Id Slug Origin Format Title Language Source Hash ImportedAt Ranks Length Fingerprint AssumeList");
        for (var number = 0; number < lengths.Length; number++)
        {
            var title = words.Title();
            articles.Add(number + 1, Free(title, number), $"made/{number}.txt", "Text", title, "en", texts[number % texts.Count], $"{number:x64}", Moment, Ranks(number), lengths[number], 0, 0);
        }
    }

    private void WriteNames(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var rows = new Rows(connection, transaction, "Names", "Id Slug Text Key");
        for (var number = 0; number < names; number++)
        {
            var name = MadeWords.Name(number);
            rows.Add(number + 1, Key.OfAddress(name), name, Key.OfName(name));
        }
    }

    private MadeFilm Film(int number)
    {
        var title = words.Title();
        return new MadeFilm(title, Key.OfTitle(title), Free(title, number), random.Next(10) == 0 ? null : random.Next(1950, 2026), words.Text(random.Next(300, 901)));
    }

    // The first director, by name.
    private string WriteCredits(int film, Rows credits)
    {
        var (directors, credited) = (random.Next(6) == 0 ? 2 : 1, Different(random.Next(1, 13), names, NamesExponent));
        for (var place = 0; place < credited.Length; place++)
        {
            credits.Add(film + 1, credited[place] + 1, place < directors ? "Director" : "Artist", place);
        }

        return MadeWords.Name(credited[0]);
    }

    private void WriteMention(int number, MadeFilm film, int article, Rows mentions, Rows keys)
    {
        var (position, isFirst) = (++listed[article], article == articlesOf[number][0]);
        var summary = isFirst ? film.Summary : random.Next(2) == 0 ? null : texts[random.Next(texts.Count)][..random.Next(300, 901)];
        mentions.Add(++lastMention, article + 1, number + 1, isFirst ? "the first" : "same title, same year", position, Ranks(article) ? position : null, film.Title, 1, film.Year, summary, 0, 1_000);
        keys.Add(lastMention, film.Key);
    }

    private void WriteFacts(MadeFilm film, string director, bool isFirst, Rows facts)
    {
        facts.Add(lastMention, "Title", 0, film.Title, 0, 10, "High");
        facts.Add(lastMention, "Director", 1, director, 20, 30, "High");
        if (film.Year is int year)
        {
            facts.Add(lastMention, "Year", 2, year.ToString(CultureInfo.InvariantCulture), 40, 44, "High");
        }

        if (isFirst)
        {
            facts.Add(lastMention, "Summary", 3, film.Summary, 50, 50 + film.Summary.Length, "High");
        }
    }

    private string Free(string title, int number)
    {
        var slug = Key.OfAddress(title);
        return slugs.Add(slug) ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-no-{number}");
    }

    private int[] Different(int count, int of, double exponent)
    {
        var drawn = new HashSet<int>();
        for (var tries = 0; drawn.Count < count && tries < 100; tries++)
        {
            drawn.Add(words.Zipf(of, exponent));
        }

        return [.. drawn];
    }

    private sealed record MadeFilm(string Title, string Key, string Slug, int? Year, string Summary);
}
