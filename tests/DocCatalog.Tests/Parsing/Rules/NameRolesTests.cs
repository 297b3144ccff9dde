using DocCatalog.Parsing;

namespace DocCatalog.Tests.Parsing.Rules;

public class NameRolesTests
{
    [Theory]
    [InlineData("Directed by Anna Zak. One winter in one hall.", "Anna Zak")]
    [InlineData("Directed by Jon Lee. All the tapes from one attic.", "Jon Lee")]
    [InlineData("Directed by Nora Whitlock. Radio.", "Nora Whitlock")]
    [InlineData("Directed by Nora Whitlock. Jazz, Blues and Soul.", "Nora Whitlock")]
    [InlineData("Directed by Nora Whitlock.这部影片讲述了一个合唱团在一个冬天里的故事。", "Nora Whitlock")]
    [InlineData("Regie: Anna Zeeman. Een winter met een koor.", "Anna Zeeman")]
    [InlineData("Direção: Paulo Leão. Um porto e a sua gente.", "Paulo Leão")]
    [InlineData("Directed by Ray Lander, Jr.", "Ray Lander, Jr.")]
    [InlineData("Directed by Ray Lander, Jr. and Nora Whitlock.", "Ray Lander, Jr.|Nora Whitlock")]
    [InlineData("Directed by Ada Finn Jr. & Joe Rusk, Ph.D.", "Ada Finn Jr.|Joe Rusk")]
    [InlineData("Director: Paul Ostrander, Sr., Ines Moreau, Carl Dietz III", "Paul Ostrander, Sr.|Ines Moreau|Carl Dietz III")]
    [InlineData("Director: Johan Grim; Stars: Lou Starling, Nina Summer", "Johan Grim")]
    [InlineData("D A Merrow filmed it in ten days with two lamps.", "D A Merrow")]
    [InlineData("Director Colm Averill spent three years with Paper Lanterns.", "Colm Averill")]
    [InlineData("Shot by Ewa Tolland over four winters, on film that had expired.", "Ewa Tolland")]
    [InlineData("Screenwriter: Paul Denholm. Director: Tamsin Oakes.", "Tamsin Oakes")]
    [InlineData("It was directed by Albert and David Oakmere, who are brothers.", "Albert Oakmere|David Oakmere")]
    [InlineData("A long film, and nobody says who made it.", "")]
    public void A_director_is_whom_the_words_call_one_and_ends_with_the_sentence(string text, string directors) =>
        Assert.Equal(directors, Names(Entry("Tape Hiss (2019)", text).Directors));

    [Theory]
    [InlineData("Grey Van (Director's Cut) (2005)")]
    [InlineData("Grey Van (2005, director's cut)")]
    [InlineData("Grey Van (2005) – Director’s Cut")]
    public void A_directors_cut_names_nobody(string heading)
    {
        var entry = Entry(heading, "Directed by Nora Whitlock. A tour again.");

        Assert.Equal(("Nora Whitlock", ""), (Names(entry.Directors), Names(entry.Artists)));
    }

    [Theory]
    [InlineData("Director Colm Averill spent three years with the band Tin Harvest.", "Tin Harvest")]
    [InlineData("Directed by Ada Finn. The rapper Mossy never takes his hat off.", "Mossy")]
    [InlineData("Directed by Ada Finn. Singer Odile Crane closes the hall.", "Odile Crane")]
    [InlineData("Directed by Ada Finn. The manager Duncan Pryce counts the takings.", "")]
    [InlineData("Directed by Ada Finn, with photographer Ivor Castleton holding the lamp.", "")]
    [InlineData("Directed by Ada Finn. The mayor, Gus Rennick, opens the hall.", "")]
    [InlineData("Directed by Ada Finn, and worth the whole ticket. —Rhea Colt", "")]
    [InlineData("Directed by Ada Finn. It rained in London and at the Regent Theatre.", "")]
    public void An_artist_is_introduced_as_one_and_nobody_else_is(string text, string artists) =>
        Assert.Equal(artists, Names(Entry("Tape Hiss (2019)", text).Artists));

    [Theory]
    [InlineData("Yes (2011)")]
    [InlineData("Low Tide: Live (2014)")]
    [InlineData("Journey to the Quarry (2012)")]
    [InlineData("The Who of Jazz (2013)")]
    public void A_title_that_has_the_words_of_a_bands_name_names_no_band(string heading) =>
        Assert.Empty(Entry(heading, "Directed by Ines Moreau, who follows a choir.").Artists);

    [Theory]
    [InlineData("Artist: Emerson, Lake & Palmer", "Emerson, Lake & Palmer")]
    [InlineData("Artist: Tyler, the Creator", "Tyler, the Creator")]
    [InlineData("Artist: Above & Beyond", "Above & Beyond")]
    [InlineData("Artist: Harrow, Stone & Vale", "Harrow, Stone & Vale")]
    [InlineData("Artists: Metallica; Odile Crane", "Metallica|Odile Crane")]
    public void A_bands_name_keeps_its_commas(string line, string artists) =>
        Assert.Equal(artists, Names(Entry("Tape Hiss (2019)", $"Director: Ines Moreau\n{line}").Artists));

    [Fact]
    public void A_known_film_never_supplies_a_name() => Assert.Empty(Entry("Dont Look Back (1967)", "A tour, and what was said on it.").Directors);

    private static string Names(IEnumerable<Found<string>> names) => string.Join('|', names.Select(name => name.Value));

    private static Entry Entry(string heading, string text) => ArticleParser.Parse($"""
        Four music documentaries

        1. Silver Hall Nights (1994)
        Directed by Hanna Orrell, who follows a choir.

        2. {heading}
        {text}

        3. Quarry Songs (2011)
        Directed by Theo Marsh, who follows a band.

        4. High Harbour (2021)
        Directed by Greta Lund, who follows a ferry.
        """, ArticleFormat.PlainText).Entries[1];
}
