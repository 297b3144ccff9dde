using DocCatalog.Parsing;

namespace DocCatalog.Tests.Parsing.Lists;

public class ListFinderTests
{
    [Theory]
    [InlineData("Amy|Dig!|Heima", """<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"item":{"@type":"Movie","name":"Amy"}},{"item":{"@type":"Movie","name":"Dig!"}},{"item":{"@type":"Movie","name":"Heima"}}]}</script>""")]
    [InlineData("", "")]
    [InlineData("", """<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"name":"Amy"},{"name":"Dig!"},{"name":"Heima"}]}</script>""")]
    public void A_page_that_lists_its_movies_in_its_data_vouches_for_its_headings(string films, string data)
    {
        var page = $"<html><head><title>Staff picks</title>{data}</head><body><main><h1>Staff picks</h1>" +
            "<h3>Amy</h3><p>It is a sad one, and it is a long one too, but go on.</p>" +
            "<h3>Dig!</h3><p>It is a loud one, and everybody argues a lot here.</p>" +
            "<h3>Heima</h3><p>It is a cold one, with sheep and a good deal of fog.</p></main></body></html>";

        Assert.Equal(films, Titles(page, ArticleFormat.Html));
    }

    [Fact]
    public void Captions_that_a_gallery_keeps_in_its_data_are_read()
    {
        var page = "<html><body><main><h1>Three concert films to see</h1><div id=\"gallery\"></div></main><script type=\"application/json\">" +
            """{"slides":[{"heading":"Amy (2015)","caption":"<p>Directed by Asif Kapadia.</p>"},{"type":"ad","label":"Advertisement"},{"heading":"Dig! (2004)","caption":"<p>Directed by Ondi Timoner.</p>"},{"heading":"Heima (2007)","caption":"<p>Directed by Dean DeBlois.</p>"}]}""" +
            "</script></body></html>";

        Assert.Equal("Amy|Dig!|Heima", Titles(page, ArticleFormat.Html));
    }

    [Theory]
    [InlineData("Dont Look Back|Eat the Document|Festival|Amy", "Four films\n\nDont Look Back (1967) and Eat the Document (1972)\n\nTwo documentaries of one singer, a year apart.\n\nFestival (1967)\n\nA documentary of the same man.\n\nAmy (2015)\n\nA documentary of a woman.")]
    [InlineData("Amy|Dig!", "The best music documentaries\n\n1. Amy (2015)\n\nA sad one.\n\n2. Dig! (2004)\n\nA loud one.")]
    [InlineData("Amy", "The 10 best music documentaries\n\n10. Amy (2015)\n\nA sad one, and then the page was cut off befo")]
    [InlineData("Gimme Shelter|Wattstax|Heima|Amy|Dig!", "Five music documentaries\n\nGimme Shelter ........ 1970\nA free concert in the hills, and a film of what came of it.\n\nWattstax ........ 1973\nA film of a day in a stadium, with all the people in it.\n\nHeima ........ 2007\nA film of a band going home, with brass.\n\nAmy ........ 2015\nA film made of telephones, and of friends.\n\nDig! ........ 2004\nA film of two bands, seven years long.")]
    [InlineData("", "Ten songs to learn\n\n1. Gimme Shelter (1969)\n\nThe riff.\n\n2. Amy (2008)\n\nThe tune.\n\n3. Dig! (2001)\n\nThe words.")]
    [InlineData("", "Seven headphones for films\n\n1. Aurel One (2022)\n\nSoft.\n\n2. Kestrel (2023)\n\nHard.\n\n3. Woodies (2021)\n\nLoud.")]
    [InlineData("", "The council met\n\nWhat it decided\n\nIt decided nothing on Tuesday, and went home early.\n\nWhat comes next\n\nIt will meet again, and decide as much as it did.\n\nWho was there\n\nEverybody who was not in bed with a cold was there.")]
    public void A_list_of_films_is_told_from_other_lists(string films, string text) => Assert.Equal(films, Titles(text, ArticleFormat.PlainText));

    private static string Titles(string text, ArticleFormat format) => string.Join('|', ArticleParser.Parse(text, format).Entries.Select(entry => entry.Title.Value));
}
