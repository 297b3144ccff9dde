using System.Text.RegularExpressions;
using DocCatalog.Store.Model;
using DocCatalog.Web.CoverArt;
using DocCatalog.Web.Hosting;

namespace DocCatalog.Tests.Web.CoverArt;

/// <summary>What is shown in the inks of a decade.</summary>
public partial class DecadeThemeTests
{
    private const string Day = "#faf6ee";
    private const string Night = "#171411";

    // .era-1960s{--ground:#f1e7d3;…}
    [GeneratedRegex(@"\.era-(?<era>\w+)\{--ground:(?<ground>#\w{6});--print:(?<print>#\w{6});--first:(?<first>#\w{6});--day:(?<day>#\w{6});--night:(?<night>#\w{6})\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Inks { get; }

    [Fact]
    public void The_style_sheet_has_the_inks_of_every_decades_covers()
    {
        foreach (var (era, inks) in Sheet())
        {
            var palette = Palette.Of(era switch { "early" => 1920, "undated" => null, _ => Decade.Parse(era, null).FirstYear });

            Assert.Equal(new[] { palette.Ground, palette.Ink }.Order(StringComparer.Ordinal), new[] { inks["ground"].Value, inks["print"].Value }.Order(StringComparer.Ordinal));
            Assert.Equal(palette.First, inks["first"].Value);
        }
    }

    [Fact]
    public void All_that_is_printed_in_them_stands_out_by_day_and_by_night()
    {
        foreach (var (era, inks) in Sheet())
        {
            Assert.True(Contrast.Between(inks["print"].Value, inks["ground"].Value) >= 4.5, $"{era}: print");
            Assert.True(Contrast.Between(inks["first"].Value, inks["ground"].Value) >= 3, $"{era}: bars");
            Assert.True(Contrast.Between(inks["day"].Value, Day) >= 4.5, $"{era}: day");
            Assert.True(Contrast.Between(inks["night"].Value, Night) >= 4.5, $"{era}: night");
        }
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(1949)]
    [InlineData(1950)]
    [InlineData(1987)]
    [InlineData(2024)]
    [InlineData(2077)]
    [InlineData(null)]
    public void Every_year_is_of_a_decade_in_the_style_sheet(int? year) =>
        Assert.Contains(DecadeTheme.Of(Decade.FromYear(year)), Sheet().Select(era => $"era era-{era.Key}"));

    [Theory]
    [InlineData("/films?decade=1960s", "era era-1960s")]
    [InlineData("/films?decade=undated&sort=title", "era era-undated")]
    [InlineData("/films?decade=1960s&decade=1970s", null)]
    [InlineData("/films", null)]
    public async Task A_list_of_one_decade_is_in_its_inks(string address, string? inks)
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open(address);

        Assert.Equal(inks, page.QuerySelector("main")!.GetAttribute("class"));
        Assert.Equal(inks is not null, page.Head!.QuerySelectorAll("style").Any(style => style.TextContent.Contains(".era-1970s{", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_paper_is_the_one_that_the_inks_are_measured_on()
    {
        var sheet = Asset.Styles("base").ToString()!;

        Assert.Contains($"--paper:{Day};", sheet, StringComparison.Ordinal);
        Assert.Contains($"--paper:{Night};", sheet, StringComparison.Ordinal);
    }

    private static Dictionary<string, GroupCollection> Sheet()
    {
        var sheet = Asset.Styles("era").ToString()!;
        var eras = Inks.Matches(sheet).ToDictionary(inks => inks.Groups["era"].Value, inks => inks.Groups);

        Assert.Equal(10, eras.Count);
        return eras;
    }
}
