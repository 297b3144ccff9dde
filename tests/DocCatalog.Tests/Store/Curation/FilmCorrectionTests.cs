using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Tests.Store.Curation;

public class FilmCorrectionTests
{
    private const string Article = "A\nAmy (2015) by Asif Kapadia with Amy Winehouse: A life in pictures.\nDig! (2004)";

    [Theory]
    [InlineData(Field.Title, null, "Amy Winehouse", "1 amy: Amy Winehouse (2015) by Asif Kapadia with Amy Winehouse: A life in pictures.")]
    [InlineData(Field.Year, null, "2014", "1 amy: Amy (2014) by Asif Kapadia with Amy Winehouse: A life in pictures.")]
    [InlineData(Field.Year, null, null, "1 amy: Amy by Asif Kapadia with Amy Winehouse: A life in pictures.")]
    [InlineData(Field.Summary, null, null, "1 amy: Amy (2015) by Asif Kapadia with Amy Winehouse")]
    [InlineData(Field.Director, "asif kapadia", "A. Kapadia", "1 amy: Amy (2015) by A. Kapadia with Amy Winehouse: A life in pictures.")]
    [InlineData(Field.Director, null, "Chris King", "1 amy: Amy (2015) by Asif Kapadia, Chris King with Amy Winehouse: A life in pictures.")]
    [InlineData(Field.Director, "Asif Kapadia", null, "1 amy: Amy (2015) with Amy Winehouse: A life in pictures.")]
    [InlineData(Field.Artist, "Amy Winehouse", null, "1 amy: Amy (2015) by Asif Kapadia: A life in pictures.")]
    public async Task A_corrected_film_stays_so_when_its_article_is_readAgain_and_is_as_it_was_when_it_is_undone(Field field, string? says, string? becomes, string corrected)
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", Article);
        var before = await database.Conclusions();

        var correction = await database.Curate(curation => curation.CorrectFilm("amy", [new(field, says, becomes)], "So it is.", "me"));
        var atOnce = (await database.Films())[0];
        await database.Import("a.txt", Article + "\nWattstax (1973)");
        var readAgain = (await database.Films())[0];
        await database.Import("a.txt", Article);
        await database.Curate(curation => curation.Undo(correction[0].Id));

        Assert.Equal((corrected, corrected), (atOnce, readAgain));
        Assert.Equal(before, (await database.Conclusions()).Where(line => !line.StartsWith("wattstax", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Names_keep_their_order_and_one_that_is_there_already_is_not_credited_twice()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A on 2020-01-01\nGimme Shelter (1970) by Albert Maysles");
        await database.Import("b.txt", "B on 2020-01-02\nGimme Shelter (1970) by David Maysles");
        await database.Import("c.txt", "C on 2020-01-03\nGimme Shelter (1970) by David Maysles with The Band");

        await database.Curate(curation => curation.CorrectFilm("gimme-shelter", [new(Field.Director, "Albert Maysles", "Al Maysles"), new(Field.Director, null, "Charlotte Zwerin"), new(Field.Artist, "The Band", "The Rolling Stones")], "So the credits say.", "me"));
        await database.Curate(curation => curation.CorrectFilm("gimme-shelter", [new(Field.Director, "Al Maysles", "David Maysles")], "Only one.", "me"));

        Assert.Equal(["1 gimme-shelter: Gimme Shelter (1970) by David Maysles, Charlotte Zwerin with The Rolling Stones"], await database.Films());
    }

    [Theory]
    [InlineData(Field.Year, null, "2014", null, "2016")]
    [InlineData(Field.Director, "Asif Kapadia", "A. Kapadia", "A. Kapadia", "Asif Kapadiya")]
    public async Task A_later_correction_overrides_an_earlier_one_until_it_is_undone(Field field, string? says, string first, string? saysThen, string second)
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", Article);
        await database.Curate(curation => curation.CorrectFilm("amy", [new(field, says, first)], "First thought.", "me"));
        var before = await database.Conclusions();

        var later = await database.Curate(curation => curation.CorrectFilm("amy", [new(field, saysThen, second)], "Second thought.", "me"));
        var (states, film) = (await database.States(), (await database.Films())[0]);
        await database.Curate(curation => curation.Undo(later[0].Id));

        Assert.Contains(second, film, StringComparison.Ordinal);
        Assert.Equal([CorrectionState.Active, CorrectionState.Overridden], states);
        Assert.Equal([CorrectionState.Undone, CorrectionState.Active], await database.States());
        Assert.Equal(before, await database.Conclusions());
    }

    [Fact]
    public async Task A_correction_whose_article_is_gone_does_nothing_and_says_so()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", Article);
        await database.Curate(curation => curation.CorrectFilm("amy", Field.Year, "2014", "So it is.", "me"));

        await database.Remove("a.txt");
        var states = await database.States();
        await database.Import("a.txt", Article);

        Assert.Equal([CorrectionState.Orphaned], states);
        Assert.Equal([CorrectionState.Active], await database.States());
        Assert.StartsWith("1 amy: Amy (2014)", (await database.Films())[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Heima (2007)", 1)]
    [InlineData("At Home (2007)", 1)]
    [InlineData("At Home (1990)", 2)]
    [InlineData("At Home", 2)]
    public async Task Another_title_that_the_curator_gives_brings_later_articles_to_the_film(string later, int films)
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nHeima (2007)");
        await database.Curate(curation => curation.CorrectFilm("heima", [new(Field.OtherTitle, null, "At Home")], "Its title abroad.", "me"));

        await database.Import("b.txt", $"B\n{later}");
        await using var db = database.Connect();

        Assert.Equal(films, (await database.Films()).Count);
        Assert.Equal(["At Home"], await db.OtherTitles((await db.Films.FindAsync(1))!, await db.CorrectionLines()));
    }

    [Fact]
    public async Task Another_title_that_the_curator_takes_away_brings_nothing_together_any_more()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nHeima (2007): Shown abroad as “At Home”.");
        await database.Import("b.txt", "B\nAt Home (2007)");
        var before = await database.Conclusions();

        var correction = await database.Curate(curation => curation.CorrectFilm("heima", [new(Field.OtherTitle, "At Home", null)], "Another film.", "me"));
        var parted = (await database.Films()).Count;
        await database.Curate(curation => curation.Undo(correction[0].Id));

        Assert.Equal(2, parted);
        Assert.Equal(before[0], (await database.Conclusions())[0]);
        Assert.Single(await database.Films());
    }

    [Fact]
    public async Task A_title_that_an_entry_is_corrected_to_brings_later_articles_to_the_film()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nHaima (2007)");
        await database.Curate(curation => curation.CorrectEntry("a.txt", "Haima", Field.Title, "Haima", "Heima", "A misprint.", "me"));

        await database.Import("b.txt", "B\nHeima (2007)");

        Assert.Equal(["1 haima: Heima (2007)"], await database.Films());
    }

    [Fact]
    public async Task A_film_that_is_split_off_does_not_take_the_corrections_along()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)");
        await database.Import("b.txt", "B\nAmy (2015)");
        await database.Import("c.txt", "C\nAmy (2015)");
        await database.Curate(curation => curation.CorrectFilm("amy", Field.Year, "2014", "So it is.", "me"));

        await database.Curate(curation => curation.Split("amy", ["c.txt"], "Another one.", "me"));

        Assert.Equal(["1 amy: Amy (2014)", "2 amy-2015: Amy (2015)"], await database.Films());
    }

    [Theory]
    [InlineData(Field.Title, null, " ", "the new value is empty; a text was expected")]
    [InlineData(Field.Title, null, null, "a film needs a title; a text was expected")]
    [InlineData(Field.Year, null, "15", "15 is not a year; one such as 1967 was expected")]
    [InlineData(Field.Rank, null, "1", "the Rank of a film cannot be corrected; title, year, summary, director, artist or other title was expected")]
    [InlineData(Field.Director, "Nobody", "Somebody", "Nobody is not a director of amy; known is Asif Kapadia")]
    [InlineData(Field.Director, null, "ASIF KAPADIA", "ASIF KAPADIA is a director of amy already")]
    [InlineData(Field.OtherTitle, "Amy 2", null, "Amy 2 is not another title of amy; there is none")]
    public async Task A_correction_that_makes_no_sense_is_refused_with_what_would_have_worked(Field field, string? says, string? becomes, string message)
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", Article);

        var refusal = await Assert.ThrowsAsync<CatalogException>(() => database.Curate(curation => curation.CorrectFilm("amy", [new(Field.Year, null, "1999"), new(field, says, becomes)], "Why not.", "me")));

        Assert.Equal(message, refusal.Message);
        Assert.Empty(await database.States());
    }
}
