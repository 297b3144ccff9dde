using System.Globalization;
using DocCatalog.Store.FilmPages;
using DocCatalog.Web.Components;

namespace DocCatalog.Tests.Store.FilmPages;

public class RelatedFilmsTests
{
    [Fact]
    public async Task Shared_artists_come_first_then_directors_then_the_company_of_the_decade()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "One\nDont Look Back (1967) by D. A. Pennebaker with Bob Dylan\nWattstax (1973) by Mel Stuart\nFestival (1967) by Murray Lerner");
        await database.Import("b.txt", "Two\nMonterey Pop (1968) by D. A. Pennebaker with Janis Joplin\nNo Direction Home (2005) by Martin Scorsese with Bob Dylan\nAmy (2015) by Asif Kapadia");

        Assert.Equal(
            [
                "no-direction-home: also with Bob Dylan",
                "monterey-pop: also by D. A. Pennebaker",
                "festival: also of the 1960s, and in one list together with this one",
                "wattstax: also in one list together with this one",
            ],
            RelatedTo(database, "dont-look-back"));
    }

    [Fact]
    public async Task A_film_related_in_two_ways_comes_first_and_only_once()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "One\nThe Last Waltz (1978) by Martin Scorsese with The Band\nFestival Express (2003) by Bob Smeaton with The Band\nOnce Were Brothers (2019) by Martin Scorsese with The Band");

        Assert.Equal(
            ["once-were-brothers: also with The Band, and by Martin Scorsese", "festival-express: also with The Band"],
            RelatedTo(database, "the-last-waltz"));
    }

    [Fact]
    public async Task Whoever_shares_the_name_printed_first_comes_first_and_of_these_the_best_known()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "One\nThe Last Waltz (1978) with The Band\nDont Look Back (1967) with Bob Dylan\nFestival Express (2003) with The Band\nOnce Were Brothers (2019) with The Band");
        await database.Import("b.txt", "Two of another kind\nThe Last Waltz (1978) with Bob Dylan\nDont Look Back (1967) with Bob Dylan\nOnce Were Brothers (2019) with The Band");

        Assert.Equal(
            ["once-were-brothers: also with The Band", "festival-express: also with The Band", "dont-look-back: also with Bob Dylan"],
            RelatedTo(database, "the-last-waltz"));
    }

    [Fact]
    public async Task More_lists_together_are_closer_company_and_their_number_is_told()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "One\nHeima (2007)\nAmy (2015)\nJunun (2015)");
        await database.Import("b.txt", "Two of a kind that hardly copies the first\nJunun (2015)\nHeima (2007)");

        Assert.Equal(
            ["junun: also in two lists together with this one", "amy: also in one list together with this one"],
            RelatedTo(database, "heima"));
    }

    [Fact]
    public async Task Films_without_a_year_are_not_of_one_decade()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "One\nLost Reel\nFound Reel");

        Assert.Equal(["found-reel: also in one list together with this one"], RelatedTo(database, "lost-reel"));
    }

    [Fact]
    public async Task At_most_six_are_shown_and_a_film_alone_has_none()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", $"Many\n{string.Join('\n', Enumerable.Range(1, 20).Select(film => $"Film {film} (1999) with Everyone"))}");
        await database.Import("b.txt", "One\nAlone (2001) with Nobody Else");

        Assert.Equal(6, (RelatedTo(database, "film-3")).Count);
        Assert.Empty(RelatedTo(database, "alone"));
    }

    [Fact]
    public async Task Whatever_is_related_is_looked_up_and_no_table_is_read_as_a_whole()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", $"Many\n{string.Join('\n', Enumerable.Range(1, 60).Select(film => string.Create(CultureInfo.InvariantCulture, $"Film {film} ({1950 + film}) by Director {film % 5} with Artist {film % 7}")))}");
        await using var db = database.Connect();

        Assert.Equal(["SEARCH Credits USING COVERING INDEX IX_Credits_NameId_Role_FilmId (NameId=? AND Role=?)"], await QueryPlan.Of(db, NameFilms.Films));
        Assert.Contains("SEARCH f USING COVERING INDEX IX_Films_ByNumber (Id=?)", await QueryPlan.Of(db, RelatedFilms.Places));
        AssertLooksUp(await QueryPlan.Of(db, RelatedFilms.Company));
        Assert.Contains("SEARCH f USING COVERING INDEX IX_Films_ByNumber (Id=?)", await QueryPlan.Of(db, RelatedFilms.Company));
    }

    // Scans the result of the lookup only.
    private static void AssertLooksUp(List<string> plan) => Assert.All(
        plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal)),
        scan => Assert.Contains(plan, step => step == $"CO-ROUTINE {scan["SCAN ".Length..]}" || step == $"MATERIALIZE {scan["SCAN ".Length..]}"));

    private static IReadOnlyList<string> RelatedTo(MemoryDatabase database, string slug)
    {
        return [.. database.Reader.RelatedTo(database.Reader.Details(slug)!).Select(related => $"{related.Slug}: {Wording.Why(related.Why)}")];
    }
}
