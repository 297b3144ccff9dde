using DocCatalog.Parsing;
using DocCatalog.Parsing.Readers;
using DocCatalog.Parsing.Readers.Html;

namespace DocCatalog.Tests.Parsing.Readers;

public class FilmUrlTests
{
    [Theory]
    [InlineData("https://www.imdb.com/title/tt0000001/")]
    [InlineData("http://imdb.com/title/tt0000001?ref_=nv")]
    [InlineData("https://m.imdb.com/de/title/tt0000001/")]
    [InlineData("//letterboxd.com/film/low-tide/")]
    [InlineData("https://www.themoviedb.org/movie/11-low-tide")]
    [InlineData("https://www.rottentomatoes.com/m/low_tide")]
    [InlineData("https://www.justwatch.com/us/movie/low-tide")]
    [InlineData("https://www.justwatch.com/uk/tv-show/low-tide")]
    [InlineData("https://www.netflix.com/gb-en/title/80000000")]
    [InlineData("https://www.primevideo.com/region/eu/detail/0ABC")]
    [InlineData("https://mubi.com/en/us/films/low-tide")]
    [InlineData("https://www.criterion.com/films/100-low-tide")]
    [InlineData("https://en.wikipedia.org/wiki/Low_Tide_(film)")]
    [InlineData("https://en.m.wikipedia.org/wiki/Low_Tide_(1994_film)")]
    [InlineData("https://en.wikipedia.org/wiki/Low_Tide_%281994_film%29")]
    [InlineData("https://www.filmaffinity.com/es/film100000.html")]
    [InlineData("https://www.allocine.fr/film/fichefilm_gen_cfilm=1.html")]
    [InlineData("https://www.filmweb.pl/film/Low+Tide-1994-1")]
    [InlineData("https://www.kinopoisk.ru/film/1/")]
    [InlineData("https://www.moviepilot.de/movies/low-tide")]
    [InlineData("https://www.csfd.cz/film/1-low-tide/")]
    public void A_link_to_the_page_of_a_film_is_marked(string address)
    {
        Assert.Contains(new Mark(MarkKind.FilmLink, 0, 8), HtmlReader.Read($"<p><a href='{address}'>Low Tide</a> is long.</p>").Blocks[0].Marks);
        Assert.Contains(new Mark(MarkKind.FilmLink, 0, 8), MarkdownReader.Read($"[Low Tide](<{address}>) is long.").Blocks[0].Marks);
    }

    [Theory]
    [InlineData("https://www.imdb.com/name/nm0000001/")]
    [InlineData("https://letterboxd.com/somebody/list/tides/")]
    [InlineData("https://www.youtube.com/watch?v=abcdefghijk")]
    [InlineData("https://en.wikipedia.org/wiki/Low_Tide")]
    [InlineData("https://en.wikipedia.org/wiki/Low_Tide_(band)")]
    [InlineData("https://example.org/?to=https://www.imdb.com/title/tt0000001/")]
    [InlineData("https://notimdb.com/title/tt0000001/")]
    [InlineData("/title/tt0000001/")]
    [InlineData("%E0%A4%A")]
    [InlineData("")]
    public void Other_links_are_not(string address) =>
        Assert.DoesNotContain(HtmlReader.Read($"<p><a href='{address}'>Low Tide</a> is long.</p>").Blocks[0].Marks, mark => mark.Kind == MarkKind.FilmLink);

    [Fact]
    public void A_cell_of_a_table_has_the_mark_too() =>
        Assert.Contains(
            new Mark(MarkKind.FilmLink, 5, 13),
            HtmlReader.Read("<table><tr><td>1994<td><a href='https://www.imdb.com/title/tt0000001/'>Low Tide</a><tr><td>1995<td>Tape Hiss</table>").Blocks[0].Marks);
}
