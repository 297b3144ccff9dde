using System.Diagnostics;
using DocCatalog.Parsing;
using DocCatalog.TestSupport.Growth;

namespace DocCatalog.Tests.Parsing;

/// <summary>No text takes more than time in proportion to its length, give or take what caches and collections of garbage cost.</summary>
public class GrowthTests
{
    // What grows with the square takes a hundred times as long; what does not, ten times on an idle machine.
    private const int TimesTheText = 10;
    private const int TimesTheTime = 50;

    private static readonly TimeSpan Unmeasurable = TimeSpan.FromMilliseconds(20);

    // Markdig's own: each definition is looked for among those before it, and each open comment to the end of its paragraph.
    private static readonly string[] NotOurs = ["definitions of links", "opened comments"];

    public static TheoryData<string> Inputs => [.. HardInputs.All.Keys.Except(NotOurs)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Ten_times_the_text_takes_about_ten_times_as_long(string input)
    {
        foreach (var format in Enum.GetValues<ArticleFormat>())
        {
            // Others use the machine too: what is slow once in three is not slow.
            Assert.True(Enumerable.Range(0, 3).Any(_ => IsInProportion(HardInputs.All[input], format)), $"{input} as {format}");
        }
    }

    private static bool IsInProportion(Func<int, string> input, ArticleFormat format)
    {
        var shorter = Time(input(10_000), format);
        var longer = Time(input(10_000 * TimesTheText), format);
        return longer < TimesTheTime * (shorter > Unmeasurable ? shorter : Unmeasurable);
    }

    private static TimeSpan Time(string text, ArticleFormat format)
    {
        var start = Stopwatch.GetTimestamp();
        ArticleParser.Parse(text, format);
        return Stopwatch.GetElapsedTime(start);
    }
}
