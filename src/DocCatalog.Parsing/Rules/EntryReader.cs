using System.Collections.Immutable;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Rules;

/// <summary>Reads each section's values by the rules, and then across the list what one entry alone leaves open.</summary>
static class EntryReader
{
    private const double Certain = 0.97;

    public static ImmutableArray<Entry> Read(Document document, ImmutableArray<Section> sections)
    {
        var conventions = ListConventions.From(sections);
        var names = NameRoles.Judge(sections, conventions);
        var chosen = NameRoles.Choose(names);
        return WithoutRepeats([.. sections.Select((section, i) => Read(document, section, conventions, chosen[i].Directors, chosen[i].Artists) with { Names = names[i] })]);
    }

    // A caption or a table of contents may name a film that has its entry elsewhere; no article lists a film twice. The fuller entry stays.
    private static ImmutableArray<Entry> WithoutRepeats(ImmutableArray<Entry> entries)
    {
        var repeats = entries.GroupBy(entry => Key.OfTitle(entry.Title.Value), StringComparer.Ordinal).SelectMany(Repeats).ToHashSet<Entry>(ReferenceEqualityComparer.Instance);
        return repeats.Count == 0 ? entries : entries.RemoveAll(repeats.Contains);
    }

    // Of entries with one title those that may be about a film which a fuller one is about: the years agree, or one of them is missing.
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

    private static Entry Read(Document document, Section section, ListConventions conventions, List<NameCandidate> directors, List<NameCandidate> artists)
    {
        var heading = section.Heading;
        var (block, title) = (heading.Line.Block, heading.Title);
        return new Entry
        {
            Span = section.Span,
            Rank = conventions.RankOf(heading) is { } rank ? new Found<int>(rank.Value, document.Evidence(rank.Before ?? block, rank.Range.Start, rank.Range.Length), Certain) : null,
            Title = new Found<string>(NameReader.Shown(document.Evidence(block, title.Start, title.Length).Quote), document.Evidence(block, title.Start, title.Length), Math.Round(Certain * heading.Probability, 3)),
            Year = YearRule.Find(section, directors.ConvertAll(director => director.Name)) is { } year
                ? new Found<int>(year.Year.Value, document.Evidence(year.Block, year.Year.Range.Start, year.Year.Range.Length), year.Probability)
                : null,
            Directors = [.. directors.Select(director => ToFound(document, director.Name, director.Director))],
            Artists = [.. artists.Select(artist => ToFound(document, artist.Name, artist.Artist))],
            Summary = SummaryRule.Find(document, section),
        };
    }

    private static Found<string> ToFound(Document document, ReadName name, double probability) =>
        new(name.Value, document.Evidence(name.Block, name.Range.Start, name.Range.Length), Math.Round(probability, 3));
}
