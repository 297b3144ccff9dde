namespace DocCatalog.Tests.Store.Matching;

/// <summary>Which entries are matched: each row imports one-line articles in every order.</summary>
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
        { "the year after, and no director", ["Amy (2015) by Asif Kapadia", "Amy (2016)"], ["Amy (2015) by Asif Kapadia"] },
        { "and is &", ["The Filth & the Fury (2000)", "The Filth and the Fury (2000)"], ["The Filth & the Fury (2000)"] },
        { "the entry names the artist before the title", ["Some Kind of Monster (2004)", "Metallica – Some Kind of Monster (2004) with Metallica"], ["Some Kind of Monster (2004) with Metallica"] },
        { "the artist before the title, and the director agrees", ["Get Back by Peter Jackson", "The Beatles – Get Back by Peter Jackson with The Beatles"], ["Get Back by Peter Jackson with The Beatles"] },
        { "the artist's own", ["American Utopia (2020)", "David Byrne’s American Utopia (2020) with David Byrne"], ["American Utopia (2020) with David Byrne"] },
        { "a surname before the title", ["Cobain – Montage of Heck (2015) with Kurt Cobain", "Kurt Cobain – Montage of Heck (2015) with Kurt Cobain"], ["Cobain – Montage of Heck (2015) with Kurt Cobain"] },
        { "a name in brackets", ["Amy (La chica detrás del nombre) (2015)", "Amy (2015)"], ["Amy (La chica detrás del nombre) (2015)"] },
        { "a film about somebody", ["loudQUIETloud (2006)", "loudQUIETloud – A Film About the Pixies (2006)"], ["loudQUIETloud (2006)"] },
        { "the entry gives the other title", ["Heima (2007): Shown abroad as “At Home”, and quiet.", "At Home (2007)"], ["Heima (2007): Shown abroad as “At Home”, and quiet."] },
        { "the title gives the other title", ["Heima, aka At Home (2007)", "At Home (2007)"], ["Heima, aka At Home (2007)"] },
        { "titles of two countries", ["El último vals (1978)", "The Last Waltz (1978)"], ["El último vals (1978)"] },
        { "titles of two countries, and nothing else", ["A 20 pasos de la fama", "20 Feet from Stardom"], ["A 20 pasos de la fama"] },
        { "a title of two countries, and one of the two has no year", ["El último vals", "The Last Waltz (1978) by Martin Scorsese"], ["El último vals (1978) by Martin Scorsese"] },
        { "the director tells which known film it is", ["Woodstock – 3 Dias de Paz, Amor e Música (1970)", "Woodstock by Michael Wadleigh"], ["Woodstock – 3 Dias de Paz, Amor e Música (1970) by Michael Wadleigh"] },
        { "the artist of a known film before its title", ["Amy", "Amy Winehouse – Amy"], ["Amy"] },
        { "the artist of a known film behind its title", ["Marley", "Marley – Bob Marley"], ["Marley"] },
        { "names in two scripts", ["Последний вальс (1978) by Мартин Скорсезе", "The Last Waltz (1978) by Martin Scorsese"], ["Последний вальс (1978) by Мартин Скорсезе, Martin Scorsese"] },
        { "without its subtitle, of the same year and director", ["Salad Days (2014) by Scott Crawford", "Salad Days – A Decade of Punk (2014) by Scott Crawford"], ["Salad Days (2014) by Scott Crawford"] },
        { "a surname is the director in full", ["No Direction Home (2005) by Scorsese", "No Direction Home (2005) by Martin Scorsese"], ["No Direction Home (2005) by Martin Scorsese"] },
        { "a part of the name", ["Summer of Soul (2021) by Questlove", "Summer of Soul by Ahmir “Questlove” Thompson"], ["Summer of Soul (2021) by Ahmir “Questlove” Thompson"] },
        { "the brothers", ["Salesman by The Maysles brothers", "Salesman (1969) by Albert Maysles", "Salesman (1969) by David Maysles"], ["Salesman (1969) by Albert Maysles, David Maysles"] },
        { "one brother each", ["Gimme Shelter (1970) by Albert Maysles", "Gimme Shelter (1970) by David Maysles"], ["Gimme Shelter (1970) by Albert Maysles, David Maysles"] },
    };

    public static TheoryData<string, string[], string[]> Different => new()
    {
        { "other title", ["Amy (2015)", "Army (2015)"], ["Amy (2015)", "Army (2015)"] },
        { "other year", ["Woodstock (1970)", "Woodstock (2019)"], ["Woodstock (1970)", "Woodstock (2019)"] },
        { "other year, same director", ["Amy (2015) by Asif Kapadia", "Amy (2017) by Asif Kapadia"], ["Amy (2015) by Asif Kapadia", "Amy (2017) by Asif Kapadia"] },
        { "other director", ["Fyre (2019) by Chris Smith", "Fyre (2019) by Jenner Furst"], ["Fyre (2019) by Chris Smith", "Fyre (2019) by Jenner Furst"] },
        { "two years from what most say", ["Amy (2015)", "Amy (2015)", "Amy (2016)", "Amy (2017)"], ["Amy (2015)", "Amy (2017)"] },
        { "one title is within the other", ["Woodstock (1999)", "Woodstock 99 (1999)"], ["Woodstock (1999)", "Woodstock 99 (1999)"] },
        { "without its subtitle, and no director", ["Salad Days (2014)", "Salad Days – A Decade of Punk (2014)"], ["Salad Days (2014)", "Salad Days – A Decade of Punk (2014)"] },
        { "two subtitles", ["The Blues – Piano (2003) by Jane Doe", "The Blues – Guitar (2003) by Jane Doe"], ["The Blues – Guitar (2003) by Jane Doe", "The Blues – Piano (2003) by Jane Doe"] },
        { "another name before the title", ["Live in Paris (2004) with Metallica", "Queen – Live in Paris (2004)"], ["Live in Paris (2004) with Metallica", "Queen – Live in Paris (2004)"] },
        { "the artist before the title, but nothing else agrees", ["Live", "Metallica – Live with Metallica"], ["Live", "Metallica – Live with Metallica"] },
        { "one has no year and another director", ["Amy (2015) by Asif Kapadia", "Amy by Jane Doe"], ["Amy (2015) by Asif Kapadia", "Amy by Jane Doe"] },
        { "no year, and two that it could be", ["Woodstock (1970)", "Woodstock (2019)", "Woodstock"], ["Woodstock", "Woodstock (1970)", "Woodstock (2019)"] },
        { "what could be either of two is one film of its own", ["Woodstock (1970)", "Woodstock (2019)", "Woodstock", "Woodstock"], ["Woodstock", "Woodstock (1970)", "Woodstock (2019)"] },
        { "titles of a known film, and other years", ["El último vals (1978)", "The Last Waltz (1999)"], ["El último vals (1978)", "The Last Waltz (1999)"] },
        { "titles of a known film, and another director than that film's", ["A 20 pasos de la fama by Jane Doe", "20 Feet from Stardom"], ["20 Feet from Stardom", "A 20 pasos de la fama by Jane Doe"] },
        { "a title that several known films go by", ["Woodstock – 3 Dias de Paz, Amor e Música", "Woodstock"], ["Woodstock", "Woodstock – 3 Dias de Paz, Amor e Música"] },
        { "a name before a title of others", ["Amy", "Jane Doe – Amy"], ["Amy", "Jane Doe – Amy"] },
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
