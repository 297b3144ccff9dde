using DocCatalog.TestSupport.Load;

namespace DocCatalog.Tests.Web.Caching;

/// <summary>What guards the speed of pages from memory.</summary>
public class LoadTableTests
{
    private static readonly Row[] Rows = [new("peer", new("http://peer"), []), new("list, gzip", new("http://site"), [], "peer", 1.1)];

    [Theory]
    [InlineData(0.95, true)]
    [InlineData(1.00, true)]
    [InlineData(1.03, false)]
    [InlineData(2.00, false)]
    public void A_ratio_that_has_fallen_by_a_third_is_told(double known, bool holds)
    {
        var table = new LoadTable(Rows, new Dictionary<string, List<double>> { ["peer"] = [100, 200, 300], ["list, gzip"] = [68, 80, 290] });

        Assert.Equal(holds, table.Holds(FormattableString.Invariant($"Text\n| peer | 45,472 |  |  |  |\n| list, gzip | 45,017 | {known:F2} | peer | 1.1 |\n")));
    }

    [Fact]
    public void A_row_that_the_file_does_not_have_is_an_error()
    {
        var table = new LoadTable(Rows, new Dictionary<string, List<double>> { ["peer"] = [100], ["list, gzip"] = [100] });

        Assert.Contains("list, gzip", Assert.Throws<InvalidOperationException>(() => table.Holds("| peer | 1 |  |  |  |")).Message, StringComparison.Ordinal);
    }
}
