using DocCatalog.Store.Model;

namespace DocCatalog.Tests.Store.Model;

public class YearRangeTests
{
    [Theory]
    [InlineData("1991", 1991, 1991)]
    [InlineData("1990-1999", 1990, 1999)]
    [InlineData("1990-", 1990, null)]
    [InlineData("-1969", null, 1969)]
    public void Years_are_read_and_written(string text, int? from, int? to)
    {
        Assert.True(YearRange.TryParse(text, null, out var years));
        Assert.Equal((new YearRange(from, to), text), (years, years.ToString()));
    }

    [Fact]
    public void A_range_of_one_year_is_written_as_that_year() => Assert.Equal("1991", YearRange.Parse("1991-1991", null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("91")]
    [InlineData("0991")]
    [InlineData("19911")]
    [InlineData("1990s")]
    [InlineData("1999-1990")]
    [InlineData("1990-1995-1999")]
    [InlineData("1990–1999")]
    [InlineData(" 1991")]
    [InlineData("١٩٩١")]
    public void Anything_else_is_no_year(string? text)
    {
        Assert.False(YearRange.TryParse(text, null, out _));
        Assert.Contains("1990-1999", Assert.Throws<FormatException>(() => YearRange.Parse(text!, null)).Message, StringComparison.Ordinal);
    }
}
