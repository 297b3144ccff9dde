using System.Globalization;
using System.Xml.Linq;
using DocCatalog.Web.CoverArt;

namespace DocCatalog.Tests.Web.CoverArt;

public class CoverTests
{
    [Fact]
    public void A_cover_is_the_same_on_every_machine_and_for_ever()
    {
        var cover = Draw("The Last Waltz", 1978);

        Assert.Equal(cover, Draw("The Last Waltz", 1978));
        Assert.Contains("<path fill=\"#4b2317\" d=\"M120 0v60a60 60 0 0 1-60-60z\"/>", cover, StringComparison.Ordinal);
    }

    [Fact]
    public void Films_of_one_decade_have_covers_of_their_own()
    {
        var drawings = Enumerable.Range(0, 200).Select(film => Drawing(Draw($"Film {film}", 1991))).ToList();

        Assert.True(drawings.Distinct().Count() > 150, $"Only {drawings.Distinct().Count()} of 200 differ.");
    }

    [Theory]
    [InlineData("Dig!", 2004)]
    [InlineData("Anvil! The Story of Anvil", 2008)]
    [InlineData("The Decline of Western Civilization Part II: The Metal Years", 1988)]
    [InlineData("Rhythm, Country, Soul & “Blues” <in> the Mississippi Delta", 1939)]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", null)]
    [InlineData("أم كلثوم: صوت مثل مصر", 1996)]
    [InlineData("坂本龍一 ライブ", 2017)]
    [InlineData("", null)]
    [InlineData("🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸🎸", 2050)]
    public void Any_title_is_lettered_inside_the_cover(string title, int? year)
    {
        var lines = XElement.Parse(Draw(title, year)).Descendants("text").ToList();

        Assert.All(lines, line => Assert.InRange(Number(line, "y"), 14, 312));
        Assert.All(lines, line => Assert.InRange(line.Value.Length * Number(line.AncestorsAndSelf().First(element => element.Attribute("font-size") is not null), "font-size") * 0.31, 0, 240));
        Assert.All(lines, line => Assert.False(char.IsLowSurrogate(line.Value, 0)));
    }

    [Fact]
    public void A_title_too_long_for_any_size_ends_in_dots() =>
        Assert.Contains("…</text>", Draw(string.Join(' ', Enumerable.Repeat("forever", 90)), 1999), StringComparison.Ordinal);

    [Fact]
    public void A_cover_without_a_year_states_none() =>
        Assert.Equal(["Blank City"], XElement.Parse(Draw("Blank City", null)).Descendants("text").Select(text => text.Value));

    [Theory]
    [InlineData(1925)]
    [InlineData(1950)]
    [InlineData(1960)]
    [InlineData(1970)]
    [InlineData(1980)]
    [InlineData(1990)]
    [InlineData(2000)]
    [InlineData(2010)]
    [InlineData(2020)]
    [InlineData(2090)]
    [InlineData(null)]
    public void Lettering_stands_out_from_its_ground(int? year) =>
        Assert.All(Palette.Of(year).Printings, printing => Assert.True(Contrast.Between(printing.Ground, printing.Ink) >= 4.5, printing.ToString()));

    [Fact]
    public void A_decade_is_printed_on_four_grounds() =>
        Assert.Equal(4, Enumerable.Range(0, 100).Select(film => XElement.Parse(Draw($"Film {film}", 1968)).Element("path")!.Attribute("fill")!.Value).Distinct().Count());

    [Theory]
    [InlineData("坂本龍一ドキュメンタリー映画")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    public void A_word_wider_than_the_cover_is_broken_rather_than_set_small(string title)
    {
        var lettering = TextFit.Fit(title, 204, 148);

        Assert.InRange(lettering.Size, 20, 84);
        Assert.Equal(title, string.Concat(lettering.Lines));
    }

    [Fact]
    public void A_long_title_has_more_room()
    {
        var (layout, lettering) = Layout.For("The Decline of Western Civilization Part II: The Metal Years", new SeededRandom("any"));

        Assert.Equal(200, layout.Height);
        Assert.InRange(lettering.Size, 20, 84);
    }

    [Fact]
    public void A_wall_of_covers_is_small_to_send()
    {
        var sizes = Enumerable.Range(0, 200).Select(film => Draw($"A film that is number {film}", 1950 + (film % 75)).Length).ToList();

        Assert.InRange(sizes.Average(), 1, 1100);
        Assert.InRange(sizes.Max(), 1, 2100);
    }

    [Fact]
    public void A_cover_asks_for_no_style_and_no_other_host()
    {
        var cover = Draw("Truth or Dare", 1991);

        Assert.DoesNotContain("style", cover, StringComparison.Ordinal);
        Assert.DoesNotContain("href", cover, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_shows_a_cover_under_an_address_that_changes_with_what_is_drawn()
    {
        var cover = Cover.Of("amy", "Amy", 2015).ToString()!;

        Assert.Matches("""^<img class="cover" src="/films/amy/cover\.svg\?v=[0-9a-f]{4}" alt="" width="240" height="320" loading="lazy">$""", cover);
        Assert.Equal(cover, Cover.Of("amy", "Amy", 2015).ToString());
        Assert.NotEqual(cover, Cover.Of("amy", "Amy", 2016).ToString());
        Assert.NotEqual(cover, Cover.Of("amy", "AMY", 2015).ToString());
    }

    // Read without its namespace, which every name would have to be written with.
    private static string Draw(string title, int? year) => Cover.Image(title, year).Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal);

    private static string Drawing(string cover) => XElement.Parse(cover).Element("svg")!.ToString();

    private static double Number(XElement line, string name) => double.Parse(line.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
