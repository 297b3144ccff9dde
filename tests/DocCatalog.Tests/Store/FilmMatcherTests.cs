namespace DocCatalog.Tests.Store;

/// <summary>Which entries are about one film: each row imports articles of a line each, in every order.</summary>
public class FilmMatcherTests
{
    public static TheoryData<string, string[], string[]> Same => new()
    {
        { "title and year", ["Amy (2015)", "AMY (2015)"], ["Amy (2015)"] },
        { "a leading article, accents and number words do not count", ["The Beaches of Agnes (2008)", "Beaches of Agnès (2008)"], ["The Beaches of Agnes (2008)"] },
        { "neither says more than the title", ["Gimme Shelter", "Gimme Shelter"], ["Gimme Shelter"] },
        { "one has no year", ["Amy (2015)", "Amy"], ["Amy (2015)"] },
        { "one has no year but the same director", ["Amy (2015) by Asif Kapadia", "Amy by Asif Kapadia"], ["Amy (2015) by Asif Kapadia"] },
        { "the director tells which of two", ["Woodstock (1970) by Michael Wadleigh", "Woodstock (2019) by Barak Goodman", "Woodstock by Barak Goodman"],
            ["Woodstock (1970) by Michael Wadleigh", "Woodstock (2019) by Barak Goodman"] },
        { "a year apart, and the same director", ["Amy (2015) by Asif Kapadia", "Amy (2016) by Asif Kapadia", "Amy (2015)"], ["Amy (2015) by Asif Kapadia"] },
        { "the year weighs more than the director", ["Fyre (2019) by Chris Smith", "Fyre (2019) by Jenner Furst"], ["Fyre (2019) by Chris Smith, Jenner Furst"] },
    };

    public static TheoryData<string, string[], string[]> Different => new()
    {
        { "other title", ["Amy (2015)", "Army (2015)"], ["Amy (2015)", "Army (2015)"] },
        { "other year", ["Woodstock (1970)", "Woodstock (2019)"], ["Woodstock (1970)", "Woodstock (2019)"] },
        { "other year, same director", ["Amy (2015) by Asif Kapadia", "Amy (2017) by Asif Kapadia"], ["Amy (2015) by Asif Kapadia", "Amy (2017) by Asif Kapadia"] },
        { "the year after, and no director", ["Amy (2015) by Asif Kapadia", "Amy (2016)"], ["Amy (2015) by Asif Kapadia", "Amy (2016)"] },
        { "one has no year and another director", ["Amy (2015) by Asif Kapadia", "Amy by Jane Doe"], ["Amy (2015) by Asif Kapadia", "Amy by Jane Doe"] },
        { "no year, and two that it could be", ["Woodstock (1970)", "Woodstock (2019)", "Woodstock"], ["Woodstock", "Woodstock (1970)", "Woodstock (2019)"] },
        { "what could be either of two is one film of its own", ["Woodstock (1970)", "Woodstock (2019)", "Woodstock", "Woodstock"], ["Woodstock", "Woodstock (1970)", "Woodstock (2019)"] },
        { "one article lists it twice", ["Amy (2015)\nAmy (2015)"], ["Amy (2015)", "Amy (2015)"] },
        { "one article lists it twice, once without the year", ["Amy (2015)\nAmy", "Amy (2015)"], ["Amy", "Amy (2015)"] },
    };

    [Theory]
    [MemberData(nameof(Same))]
    [MemberData(nameof(Different))]
    public async Task The_films_are_the_same_in_whatever_order_articles_come(string reason, string[] articles, string[] films)
    {
        foreach (var order in Orders(articles.Length))
        {
            using var database = await MemoryDatabase.Create();
            foreach (var index in order)
            {
                await database.Import($"{index}.txt", $"List {index}\n{articles[index]}");
            }

            var found = (await database.Films()).Select(film => film[(film.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
            Assert.True(films.SequenceEqual(found.Order(StringComparer.Ordinal)), $"{reason}, in the order {string.Join(' ', order)}: {string.Join("; ", found)}");
        }
    }

    private static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count - 1).SelectMany(order => Enumerable.Range(0, count).Select(place => (int[])[.. order[..place], count - 1, .. order[place..]]));
}
