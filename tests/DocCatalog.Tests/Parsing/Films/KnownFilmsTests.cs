using DocCatalog.Parsing;
using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Names;

namespace DocCatalog.Tests.Parsing.Films;

public class KnownFilmsTests
{
    [Theory]
    [InlineData("The Last Waltz")]
    [InlineData("last waltz")]
    [InlineData("El último vals")]
    [InlineData("Twenty Feet from Stardom")]
    [InlineData("20 Feet From Stardom")]
    [InlineData("DONT LOOK BACK")]
    public void A_film_is_known_by_each_of_its_titles_however_it_is_written(string title) => Assert.True(KnownFilms.Default.Knows(title));

    [Theory]
    [InlineData("The Last Waltz of the Evening")]
    [InlineData("Last")]
    [InlineData("")]
    [InlineData("!!!")]
    public void What_is_not_the_whole_title_is_not_known(string title) => Assert.False(KnownFilms.Default.Knows(title));

    [Fact]
    public void Films_of_one_title_are_told_by_their_years() =>
        Assert.Superset(new HashSet<int?> { 1970, 2019 }, KnownFilms.Default.Find("Woodstock").Select(film => film.Year).ToHashSet());

    [Theory]
    [InlineData("We saw The Last Waltz and then Gimme Shelter at home.", "The Last Waltz|Gimme Shelter")]
    [InlineData("nothing of the kind is named here", "")]
    public void Titles_are_found_within_a_text(string text, string titles) =>
        Assert.Equal(titles, string.Join('|', KnownFilms.Default.FindIn(text, printed: true).Where(known => known.Words > 1).Select(known => text[known.Start..known.End])));

    [Fact]
    public void Every_row_has_a_title_a_plausible_year_and_at_most_six_cells() => Assert.All(KnownFilms.Default.All, film =>
    {
        Assert.False(string.IsNullOrWhiteSpace(film.Title));
        Assert.InRange(film.Year ?? 2000, 1888, 2030);
    });

    [Fact]
    public void A_known_film_supplies_no_value()
    {
        var parsed = ArticleParser.Parse("Music documentaries\n\n1. The Last Waltz\n2. Gimme Shelter\n3. Stop Making Sense", ArticleFormat.PlainText);

        Assert.Equal(3, parsed.Entries.Length);
        Assert.All(parsed.Entries, entry => Assert.True(entry.Year is null && entry.Directors.IsEmpty && entry.Artists.IsEmpty));
    }

    [Fact]
    public void A_title_that_the_catalog_learned_counts_as_known()
    {
        const string text = "My list\n\nSilver Hall Nights\nThe Long Rehearsal\nQuarry Songs\nNo Such Evening";
        var learned = new KnownNames([], [], ["Silver Hall Nights", "The Long Rehearsal", "Quarry Songs"]);

        var before = ArticleParser.Parse(text, ArticleFormat.PlainText, new ParseOptions { AssumeList = true });
        var after = ArticleParser.Parse(text, ArticleFormat.PlainText, new ParseOptions { AssumeList = true, Known = learned });

        Assert.True(after.ListProbability > before.ListProbability);
    }
}
