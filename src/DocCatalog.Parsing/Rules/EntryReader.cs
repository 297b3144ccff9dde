using System.Collections.Immutable;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;

namespace DocCatalog.Parsing.Rules;

/// <summary>Reads each section's values by the rules, and then across the list what one entry alone leaves open.</summary>
static class EntryReader
{
    // Where so many entries name their director, the rest do too.
    private const double NamesDirectors = 0.5;

    public static ImmutableArray<Entry> Read(Document document, ImmutableArray<Section> sections)
    {
        var habits = ListHabits.Of(sections);
        var titles = sections.Select(section => TitleRule.Find(section.Heading, habits)).ToList();
        var directors = sections.Select((section, i) => DirectorRule.Find(section, titles[i], habits)).ToList();
        if (directors.Count(found => found.Length > 0) >= NamesDirectors * sections.Length)
        {
            directors = [.. directors.Select((found, i) => found.IsEmpty ? DirectorRule.Guess(sections[i], titles[i]) : found)];
        }

        return [.. sections.Select((section, i) => Read(document, section, habits, titles[i], directors[i]))];
    }

    private static Entry Read(Document document, Section section, ListHabits habits, Part title, ImmutableArray<(ReadName Name, Confidence Confidence)> directors)
    {
        var heading = section.Heading;
        var block = heading.Line.Block;
        var artists = ArtistRule.Find(section, title, habits, directors.Select(director => director.Name.Value));
        return new Entry
        {
            Span = section.Span,
            Rank = TitleRule.Rank(heading, habits) is { } rank ? new Found<int>(rank.Value, document.Evidence(block, rank.Part.Start, rank.Part.Length), Confidence.High) : null,
            Title = new Found<string>(NameReader.Shown(heading.Text[title.Start..title.End]), document.Evidence(block, title.Start, title.Length), Confidence.High),
            Year = YearRule.Find(section, habits, [.. directors.Select(director => director.Name)]) is { } year
                ? new Found<int>(year.Year.Value, document.Evidence(year.Block, year.Year.Part.Start, year.Year.Part.Length), year.Confidence)
                : null,
            Directors = [.. directors.Select(director => ToFound(document, director))],
            Artists = [.. artists.Select(artist => ToFound(document, artist))],
            Summary = SummaryRule.Find(document, section),
        };
    }

    private static Found<string> ToFound(Document document, (ReadName Name, Confidence Confidence) read) =>
        new(read.Name.Value, document.Evidence(read.Name.Block, read.Name.Part.Start, read.Name.Part.Length), read.Confidence);
}
