using DocCatalog.Parsing;

namespace DocCatalog.Tests.Parsing.Lists;

public class ListFinderTests
{
    [Theory]
    [InlineData("My list\n1. Amy (2015)\n2. Dig! (2004)\n3. Searching for Sugar Man (2012)", "Amy|Dig!|Searching for Sugar Man")]
    [InlineData("Top 10 music documentaries\n1. Amy\n2. Dig!\n3. Gimme Shelter\n4. Stop Making Sense\n5. The Last Waltz", "Amy|Dig!|Gimme Shelter|Stop Making Sense|The Last Waltz")]
    [InlineData("My favourite ones\n1. Amy\n2. Dig!\n3. Gimme Shelter\n4. Stop Making Sense", "Amy|Dig!|Gimme Shelter|Stop Making Sense")]
    [InlineData("My favourite ones\n\nAmy\nDig!\nGimme Shelter\nStop Making Sense", "Amy|Dig!|Gimme Shelter|Stop Making Sense")]
    [InlineData("Best music films, an answer\n\n- Gimme Shelter - the tour that went wrong, and the faces of those who watch it.\n- Stop Making Sense - the big suit, of course, and a stage that fills up.\n- The Last Waltz - guests, guests, guests, and a farewell that lasted.", "Gimme Shelter|Stop Making Sense|The Last Waltz")]
    [InlineData("Three documentaries about music\n\n10.- Gimme Shelter (1970) A tour that went wrong. 9.- Stop Making Sense (1984) A suit that grew. 8.- The Last Waltz (1978) A long goodbye.", "Gimme Shelter|Stop Making Sense|The Last Waltz")]
    [InlineData("Four music documentaries\n\nGimme Shelter: a tour goes wrong, and the camera watches those who have to watch it afterwards.\n\nThe Last Waltz: a band says goodbye with many guests, and this documentary counts them.\n\nStop Making Sense: a stage fills up song by song, until everybody is on it.\n\nSearching for Sugar Man: a singer is looked for, and found on a building site.", "Gimme Shelter|The Last Waltz|Stop Making Sense|Searching for Sugar Man")]
    public void A_list_is_found_whatever_cue_it_lacks(string text, string films) => Assert.Equal(films, Titles(text, ArticleFormat.PlainText));

    [Theory]
    [InlineData("My list\n1. Qwer\n2. Asdf\n3. Zxcv\n4. Rtzu", "No list of films was found: 4 numbered lines may be one, but none is a known film, most have no year and no word such as \"film\" or \"documentary\" is near them.")]
    [InlineData("Nothing to see here.\n\nMove on, please.", "No list of films was found: nothing in the text repeats, such as lines that each begin \"1. Don't Look Back (1967)\".")]
    public void Where_no_list_is_found_it_is_said_what_was_seen(string text, string message) =>
        Assert.Equal(message, Assert.Single(ArticleParser.Parse(text, ArticleFormat.PlainText).Problems).Message);

    [Fact]
    public void What_is_no_list_to_a_folder_is_read_as_one_where_the_caller_says_so()
    {
        const string text = "My list\n1. Qwer\n2. Asdf\n3. Zxcv\n4. Rtzu";

        var assumed = ArticleParser.Parse(text, ArticleFormat.PlainText, new ParseOptions { AssumeList = true });

        Assert.Equal(["Qwer", "Asdf", "Zxcv", "Rtzu"], assumed.Entries.Select(entry => entry.Title.Value));
        Assert.False(assumed.IsSure);
    }

    [Fact]
    public void A_first_heading_among_its_like_is_an_entry_and_no_headline()
    {
        var parsed = ArticleParser.Parse("## 1. Silver Hall Nights (1994)\nDirected by Nora Whitlock.\n\n## 2. The Long Rehearsal (2003)\nDirected by Paul Ostrander.", ArticleFormat.Markdown, new ParseOptions { AssumeList = true });

        Assert.Equal("Silver Hall Nights", parsed.Entries[0].Title.Value);
        Assert.Null(parsed.Facts.Title);
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
    [InlineData("Gimme Shelter|Wattstax|Heima|Amy|Dig!", "Five music documentaries\n\nGimme Shelter ........ 1970\nA free concert in the hills, and a film of what came of it.\n\nWattstax ........ 1973\nA film of a day in a stadium, with all the people in it.\n\nHeima ........ 2007\nA film of a band going home, with brass.\n\nAmy ........ 2015\nA film made of telephones, and of friends.\n\nDig! ........ 2004\nA film of two bands, seven years long.")]
    [InlineData("", "Ten songs to learn\n\n1. Gimme Shelter (1969)\n\nThe riff.\n\n2. Amy (2008)\n\nThe tune.\n\n3. Dig! (2001)\n\nThe words.")]
    [InlineData("", "Seven headphones for films\n\n1. Aurel One (2022)\n\nSoft.\n\n2. Kestrel (2023)\n\nHard.\n\n3. Woodies (2021)\n\nLoud.")]
    [InlineData("", "The council met\n\nWhat it decided\n\nIt decided nothing on Tuesday, and went home early.\n\nWhat comes next\n\nIt will meet again, and decide as much as it did.\n\nWho was there\n\nEverybody who was not in bed with a cold was there.")]
    public void A_list_of_films_is_told_from_other_lists(string films, string text) => Assert.Equal(films, Titles(text, ArticleFormat.PlainText));

    private static string Titles(string text, ArticleFormat format) => string.Join('|', ArticleParser.Parse(text, format).Entries.Select(entry => entry.Title.Value));
}
