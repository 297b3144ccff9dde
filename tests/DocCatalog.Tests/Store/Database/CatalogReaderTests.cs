using System.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using Microsoft.Data.Sqlite;

namespace DocCatalog.Tests.Store.Database;

public class CatalogReaderTests
{
    [Fact]
    public async Task The_same_question_has_other_answers_for_other_values_and_sees_what_was_written_in_between()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "One\nAmy (2015)\nHeima (2007)");

        Assert.Equal(["amy"], Of(2015));
        Assert.Equal(["heima"], Of(2007));
        Assert.Empty(Of(null));

        await database.Import("b.txt", "Two\nJunun (2015)");

        Assert.Equal(["amy", "junun"], Of(2015));

        List<string> Of(int? year) => database.Reader.Query("SELECT Slug FROM Films WHERE Year = @1 ORDER BY Slug", row => row.Text(0), year);
    }

    [Fact]
    public async Task A_column_is_text_a_number_or_nothing()
    {
        using var database = await MemoryDatabase.Create();

        var row = database.Reader.Query("SELECT 'Wäs’', 4611686018427387904, 7, NULL, @1", row => (row.Text(0), row.LargeNumber(1), row.NumberOrNull(2), row.NumberOrNull(3), row.TextOrNull(3), row.Text(3), row.Text(4)), "東京");

        Assert.Equal(("Wäs’", 4611686018427387904, 7, null, null, "", "東京"), Assert.Single(row));
    }

    [Fact]
    public async Task What_is_remembered_is_found_again_once_somebody_changes_the_catalog()
    {
        using var database = await MemoryDatabase.Create();
        var found = 0;

        Assert.Equal((1, 1), (Remembered(), Remembered()));
        await database.Import("a.txt", "One\nAmy (2015)");
        Assert.Equal((2, 2), (Remembered(), Remembered()));
        Assert.Equal(3, await database.Reader.GetOrCompute("another", () => Task.FromResult(++found)));

        int Remembered() => database.Reader.GetOrCompute("one", () => ++found);
    }

    [Fact]
    public void Who_reads_makes_no_catalog_where_there_is_none()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        using var version = new CatalogVersion(path);
        using var reader = new CatalogReader(path, version);

        var failure = Assert.Throws<SqliteException>(() => reader.Query("SELECT 1", row => row.Number(0)));

        Assert.Equal(14, failure.SqliteErrorCode);
        Assert.Equal(14, Assert.Throws<SqliteException>(() => version.Now()).SqliteErrorCode);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Many_may_ask_at_once()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", $"Many\n{string.Join('\n', Enumerable.Range(1, 60).Select(film => $"Film {film} (1999) by Director {film % 7} with Artist {film % 5}"))}");

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (_, cancel) =>
        {
            await using var db = database.Connect();
            var page = database.Reader.Cards(new(new FilmFilter()), FilmSort.Title, new());

            Assert.All(page!.Films, film => Assert.Equal(2, film.Credits.Count));
        });
    }

    [Fact]
    public async Task A_name_that_is_written_otherwise_now_is_read_again()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "One\nAmy (2015) by ASIF KAPADIA\nSenna (2010) by ASIF KAPADIA");

        Assert.Equal(["ASIF KAPADIA", "ASIF KAPADIA"], Directors());

        await database.Import("b.txt", "Two\nAmy (2015) by Asif Kapadia");

        Assert.Equal(["Asif Kapadia", "Asif Kapadia"], Directors());

        IEnumerable<string> Directors() => [.. DirectorsOf("amy"), .. DirectorsOf("senna")];

        IEnumerable<string> DirectorsOf(string film) => database.Reader.Details(film)!.Directors.Select(name => name.Text);
    }

    [Fact]
    public void Credits_kept_as_text_are_read_as_they_were_written()
    {
        CreditLine[] credits = [new(7, Role.Director, "d-a-pennebaker", "D. A. Pennebaker"), new(1_234_567, Role.Artist, "sigur-ros", "Sigur Rós  A1"), new(8, Role.Artist, "2", "2")];

        Assert.Equal([credits[1], credits[2], credits[0]], FilmCredits.Read(Encoding.UTF8.GetBytes(FilmCredits.Format(credits))));
        Assert.Equal("Two Lines", Assert.Single(FilmCredits.Read(Encoding.UTF8.GetBytes(FilmCredits.Format([credits[0] with { Text = "Two\nLines" }])))).Text);
        Assert.Empty(FilmCredits.Read(Encoding.UTF8.GetBytes(FilmCredits.Format([]))));
    }

    [Fact]
    public void What_is_asked_at_one_moment_does_not_see_what_is_written_meanwhile()
    {
        using var file = new CatalogFile();
        file.Write("CREATE TABLE Films (Title TEXT)");

        using (file.Reader.BeginSnapshot())
        {
            Assert.Equal(0, Films());
            file.Write("INSERT INTO Films VALUES ('Amy')");

            Assert.Equal(0, Films());
        }

        Assert.Equal(1, Films());

        int Films() => file.Reader.Query("SELECT count(*) FROM Films", row => row.Number(0))[0];
    }

    [Fact]
    public void What_was_read_at_a_moment_that_has_gone_is_not_remembered()
    {
        using var file = new CatalogFile();
        file.Write("CREATE TABLE Films (Title TEXT)");

        using (file.Reader.BeginSnapshot())
        {
            Films();
            file.Write("INSERT INTO Films VALUES ('Amy')");

            Assert.Equal(0, file.Reader.GetOrCompute("films", Films));
        }

        Assert.Equal(1, file.Reader.GetOrCompute("films", Films));

        int Films() => file.Reader.Query("SELECT count(*) FROM Films", row => row.Number(0))[0];
    }

    [Fact]
    public async Task A_moment_is_of_those_who_asked_for_it()
    {
        using var file = new CatalogFile();
        file.Write("CREATE TABLE Films (Title TEXT)");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var moment = file.Reader.BeginSnapshot();
            var before = Films();
            file.Write("INSERT INTO Films VALUES ('Amy')");

            Assert.Equal(before, Films());
        })));

        Assert.Equal(8, Films());

        int Films() => file.Reader.Query("SELECT count(*) FROM Films", row => row.Number(0))[0];
    }

    [Fact]
    public void After_a_question_that_cannot_be_answered_a_moment_ends_all_the_same()
    {
        using var file = new CatalogFile();
        using (file.Reader.BeginSnapshot())
        {
            Assert.Throws<SqliteException>(() => file.Reader.Query("SELECT * FROM Nothing", _ => 0));
        }

        using var again = file.Reader.BeginSnapshot();
        Assert.Equal([7], file.Reader.Query("SELECT 7", row => row.Number(0)));
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_says_why_and_the_next_one_can()
    {
        using var database = await MemoryDatabase.Create();

        Assert.Contains("no such table", Assert.Throws<SqliteException>(() => database.Reader.Query("SELECT * FROM Nowhere", row => row.Number(0))).Message, StringComparison.Ordinal);
        Assert.Equal([1], database.Reader.Query("SELECT 1", row => row.Number(0)));
    }

    [Fact]
    public async Task Values_go_where_their_numbers_stand_and_one_that_stands_nowhere_is_passed_over()
    {
        using var database = await MemoryDatabase.Create();

        Assert.Equal(["b", "a|9000000000"], database.Reader.Query("SELECT @2 UNION ALL SELECT @1 || '|' || @4", row => row.Text(0), "a", "b", "c", 9_000_000_000));
        Assert.Equal([(true, "")], database.Reader.Query("SELECT @2, @1", row => (row.IsNull(0), row.Text(1)), "", null));
    }
}
