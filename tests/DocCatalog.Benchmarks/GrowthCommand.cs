using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DocCatalog.Parsing;
using DocCatalog.TestSupport.Growth;

namespace DocCatalog.Benchmarks;

/// <summary><c>growth</c>: whether parsing time grows with an article's length, and no faster, whatever stands in it.</summary>
internal sealed class GrowthCommand : Command
{
    private const int Smallest = 10_000;

    // Ten times the text may take a little more than ten times as long: caches fill and garbage is collected.
    private const double Suspicious = 2;

    private readonly Option<string[]> inputs = new("--input") { Description = "Parts of the names of the inputs to try; all if left out." };
    private readonly Option<ArticleFormat[]> formats = new("--format") { Description = "The formats to read them as; all if left out." };
    private readonly Option<int> largest = new("--largest") { Description = "The largest size in characters.", DefaultValueFactory = _ => 1_000_000 };
    private readonly Option<int> patience = new("--patience") { Description = "Seconds that one parse may take; larger sizes are not tried then.", DefaultValueFactory = _ => 20 };

    public GrowthCommand()
        : base("growth", "Parse the hardest inputs at 10 KB, 100 KB, 1 MB …: nanoseconds a character at each size, and × what it was at the size before.")
    {
        Options.Add(inputs);
        Options.Add(formats);
        Options.Add(largest);
        Options.Add(patience);
        SetAction(parsed => Run(parsed.GetValue(inputs) ?? [], parsed.GetValue(formats) is { Length: > 0 } some ? some : Enum.GetValues<ArticleFormat>(), parsed.GetValue(largest), parsed.GetValue(patience)));
    }

    private static int Run(string[] names, ArticleFormat[] formats, int largest, int patience)
    {
        var suspicious = 0;
        foreach (var format in formats)
        {
            Time("Amy (2015)\n\n", format);
            foreach (var (name, make) in HardInputs.All.Where(input => names.Length == 0 || names.Any(part => input.Key.Contains(part, StringComparison.Ordinal))))
            {
                suspicious += Grows($"{format,-9} {name,-32}", make, format, largest, TimeSpan.FromSeconds(patience)) ? 1 : 0;
            }
        }

        Console.WriteLine($"\n{suspicious} grow faster than the text.");
        return suspicious == 0 ? 0 : 1;
    }

    private static bool Grows(string label, Func<int, string> make, ArticleFormat format, int largest, TimeSpan patience)
    {
        Console.Write(label);
        var grows = false;
        var before = double.NaN;
        for (var size = Smallest; size <= largest; size *= 10)
        {
            var time = Time(make(size), format);
            var each = time.TotalNanoseconds / size;
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{each,9:F0} {(double.IsNaN(before) ? "" : $"×{each / before:F1}"),-6}"));
            grows |= each / before > Suspicious && time.TotalMilliseconds > 50;
            before = each;
            if (time > patience)
            {
                break;
            }
        }

        Console.WriteLine(grows ? "  !" : "");
        return grows;
    }

    // The best of two: the first may have compiled what it ran.
    private static TimeSpan Time(string text, ArticleFormat format)
    {
        var first = TimeOnce(text, format);
        return first.TotalSeconds > 2 ? first : TimeSpan.FromTicks(Math.Min(first.Ticks, TimeOnce(text, format).Ticks));
    }

    private static TimeSpan TimeOnce(string text, ArticleFormat format)
    {
        var start = Stopwatch.GetTimestamp();
        ArticleParser.Parse(text, format);
        return Stopwatch.GetElapsedTime(start);
    }
}
