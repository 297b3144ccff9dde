using System.Collections.Immutable;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;

namespace DocCatalog.Parsing.Rules;

/// <summary>Reads each section's values by the rules, and then across the list what one entry alone leaves open.</summary>
static class EntryReader
{
    public static ImmutableArray<Entry> Read(Document document, ImmutableArray<Section> sections)
    {
        var habits = ListHabits.Of(sections);
        return [.. sections.Select(section => Read(document, section, habits))];
    }

    private static Entry Read(Document document, Section section, ListHabits habits)
    {
        var heading = section.Heading;
        var block = heading.Line.Block;
        var title = TitleRule.Find(heading, habits);
        var directors = DirectorRule.Find(section, title, habits);
        var artists = ArtistRule.Find(section, title, habits, directors.Select(director => director.Name.Value));
        return new Entry
        {
            Span = section.Span,
            Rank = TitleRule.Rank(heading, habits) is { } rank ? new Found<int>(rank.Value, document.Evidence(block, rank.Part.Start, rank.Part.Length), Confidence.High) : null,
            Title = new Found<string>(NameReader.Shown(heading.Text[title.Start..title.End]), document.Evidence(block, title.Start, title.Length), Confidence.High),
            Year = YearRule.Find(section, [.. directors.Select(director => director.Name)]) is { } year ? new Found<int>(year.Year.Value, document.Evidence(year.Block, year.Year.Part.Start, year.Year.Part.Length), year.Confidence) : null,
            Directors = [.. directors.Select(director => ToFound(document, director))],
            Artists = [.. artists.Select(artist => ToFound(document, artist))],
            Summary = SummaryRule.Find(document, section),
        };
    }

    private static Found<string> ToFound(Document document, (ReadName Name, Confidence Confidence) read) =>
        new(read.Name.Value, document.Evidence(read.Name.Block, read.Name.Part.Start, read.Name.Part.Length), read.Confidence);
}
