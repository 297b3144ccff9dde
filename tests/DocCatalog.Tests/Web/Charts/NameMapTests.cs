using System.Globalization;
using System.Xml.Linq;
using DocCatalog.Store.FilmPages;
using DocCatalog.Web.Charts;

namespace DocCatalog.Tests.Web.Charts;

public class NameMapTests
{
    [Fact]
    public void Those_with_the_most_films_have_the_thickest_lines_and_at_most_twelve_are_drawn()
    {
        var map = Draw("Bob Dylan", [.. Enumerable.Range(0, 30).Select(number => new SharedName($"name-{number}", $"Name {number}", Math.Max(1, 5 - number)))]);
        var widths = map.Elements("path").Select(line => Number(line, "stroke-width")).ToList();

        Assert.Equal(12, widths.Count);
        Assert.Equal(widths.OrderDescending(), widths);
        Assert.Equal([5.5, 4.5, 3.5, 2.5, 1.5], widths.Distinct());
        Assert.Equal("/names/name-0", map.Element("a")!.Attribute("href")!.Value);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(12)]
    public void No_two_labels_overlap_and_none_leaves_the_drawing(int count)
    {
        var map = Draw("A", [.. Enumerable.Range(0, count).Select(number => new SharedName($"{number}", $"The Extraordinarily Long Name of Number {number}", 3))]);
        var height = int.Parse(map.Attribute("viewBox")!.Value.Split(' ')[3], CultureInfo.InvariantCulture);
        var labels = map.Elements("a").SelectMany(link => link.Elements("text")).ToList();

        Assert.All(labels, label => Assert.InRange(Number(label, "y"), 11, height));
        Assert.All(labels.GroupBy(label => Number(label, "x")), column =>
        {
            var lines = column.Select(label => Number(label, "y")).Order().ToList();
            Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 12));
        });
    }

    [Fact]
    public void A_long_name_is_shortened_and_told_in_full()
    {
        var link = Draw("A", [new("long", "Queen Elizabeth Theatre Preservation Society Orchestra", 1), new("b", "B", 1)]).Element("a")!;

        Assert.EndsWith("…", link.Element("text")!.Value, StringComparison.Ordinal);
        Assert.Equal("Queen Elizabeth Theatre Preservation Society Orchestra", link.Element("title")!.Value);
    }

    [Fact]
    public void A_name_written_from_the_right_ends_where_the_others_do()
    {
        var labels = Draw("A", [new("um-kulthum", "أم كلثوم", 1), new("fairuz", "فيروز", 1), new("b", "B", 1), new("c", "C", 1)]).Elements("a").Select(link => link.Element("text")!).ToList();

        Assert.Equal(["start", "end", "end", "start"], labels.Select(label => label.Attribute("text-anchor")!.Value));
        Assert.Equal(["rtl", "rtl", null, null], labels.Select(label => label.Attribute("direction")?.Value));
    }

    [Fact]
    public void A_hostile_name_stays_text()
    {
        var map = Draw("</svg><script>alert(1)</script>", [new("a\"onload=\"b", "<script>x</script>\" onclick=\"y", 2), new("b", "&amp;", 1)]);

        Assert.Empty(map.Descendants("script"));
        Assert.All(map.DescendantsAndSelf().Attributes(), attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        Assert.Contains(map.Descendants("title"), title => title.Value == "<script>x</script>\" onclick=\"y");
    }

    [Fact]
    public async Task The_map_stands_beside_the_list_on_the_page_of_a_name()
    {
        await using var site = await TestSite.Listing("List\nFestival (1967) by Murray Lerner with Bob Dylan\nFestival (1967) again by Murray Lerner with Bob Dylan\nRenaldo (1978) by Joan Baez with Bob Dylan");
        var page = await site.Open("/names/bob-dylan");

        Assert.Equal(page.QuerySelectorAll(".shared a").Select(link => link.GetAttribute("href")), page.QuerySelectorAll(".map a").Select(link => link.GetAttribute("href")));
        Assert.Equal("true", page.QuerySelector(".map")!.GetAttribute("aria-hidden"));
        Assert.DoesNotContain("style=", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static XElement Draw(string name, IReadOnlyList<SharedName> shared) => XElement.Parse(NameMap.Of(name, shared).ToString()!);

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
