using System.Collections.Immutable;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Rules;

/// <summary>Reads the values of all sections, using what the list's other entries have in common.</summary>
static class EntryReader
{
    private const double Certain = 0.97;

    public static ImmutableArray<Entry> Read(Document document, ImmutableArray<Section> sections)
    {
        var conventions = ListConventions.From(sections);
        var names = NameRoles.Judge(sections, conventions);
        var chosen = NameRoles.Choose(names);
        return WithoutRepeats([.. sections.Select((section, i) =>
            Read(document, section, conventions, chosen[i].Directors, chosen[i].Artists) with { Names = names[i] })]);
    }

    // A caption or a table of contents may repeat an entry's title; the longest entry is kept.
    private static ImmutableArray<Entry> WithoutRepeats(ImmutableArray<Entry> entries)
    {
        var repeats = entries.GroupBy(entry => Key.OfTitle(entry.Title.Value), StringComparer.Ordinal)
            .SelectMany(Repeats).ToHashSet<Entry>(ReferenceEqualityComparer.Instance);
        return repeats.Count == 0 ? entries : entries.RemoveAll(repeats.Contains);
    }

    // Entries with the same title as a longer one whose year agrees, or where one of the two has no year.
    private static IEnumerable<Entry> Repeats(IEnumerable<Entry> alike)
    {
        var years = new HashSet<int?>();
        foreach (var entry in alike.OrderByDescending(entry => entry.Span.Length).ThenBy(entry => entry.Span.Start))
        {
            if (years.Count > 0 && (entry.Year is null || years.Contains(null) || years.Contains(entry.Year.Value)))
            {
                yield return entry;
            }

            years.Add(entry.Year?.Value);
        }
    }

    private static Entry Read(
        Document document, Section section, ListConventions conventions, List<NameCandidate> directors, List<NameCandidate> artists)
    {
        var heading = section.Heading;
        var (block, title) = (heading.Line.Block, document.Evidence(heading.Line.Block, heading.Title.Start, heading.Title.Length));
        return new Entry
        {
            Span = section.Span,
            Rank = conventions.RankOf(heading) is { } rank ? Found(document, rank.Before ?? block, rank.Range, rank.Value, Certain) : null,
            Title = new Found<string>(NameReader.Shown(title.Quote), title, Math.Round(Certain * heading.Probability, 3)),
            Year = YearRule.Find(section, directors.ConvertAll(director => director.Name)) is var (year, yearBlock, probability)
                ? Found(document, yearBlock, year.Range, year.Value, probability)
                : null,
            Directors = [.. directors.Select(director => Found(document, director.Name, director.Director))],
            Artists = [.. artists.Select(artist => Found(document, artist.Name, artist.Artist))],
            Summary = SummaryRule.Find(document, section),
        };
    }

    private static Found<T> Found<T>(Document document, Block block, TextRange range, T value, double probability) =>
        new(value, document.Evidence(block, range.Start, range.Length), probability);

    private static Found<string> Found(Document document, ReadName name, double probability) =>
        Found(document, name.Block, name.Range, name.Value, Math.Round(probability, 3));
}
