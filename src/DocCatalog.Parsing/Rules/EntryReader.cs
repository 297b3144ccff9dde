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

        directors = WithFullNames(sections, directors);
        return WithoutRepeats([.. sections.Select((section, i) => Read(document, section, habits, titles[i], directors[i]))]);
    }

    // "Scorsese again": the full name stands with another entry of the article.
    private static List<ImmutableArray<(ReadName Name, Confidence Confidence)>> WithFullNames(ImmutableArray<Section> sections, List<ImmutableArray<(ReadName Name, Confidence Confidence)>> directors)
    {
        if (!directors.Exists(found => found.Any(IsSurname)))
        {
            return directors;
        }

        var people = sections.SelectMany(section => section.Body).SelectMany(passage => passage.Names.Where(hit => hit.IsPerson).Select(hit => NameReader.Make(passage, hit.First, hit.After).Value));
        var full = directors.SelectMany(found => found.Select(director => director.Name.Value)).Concat(people).Where(name => name.Contains(' ', StringComparison.Ordinal)).ToList();
        return [.. directors.Select(found => found.Select(director => IsSurname(director) && full.Find(name => name.EndsWith(" " + director.Name.Value, StringComparison.OrdinalIgnoreCase)) is { } name
            ? (Name: director.Name with { Value = name }, Confidence: Confidence.Low)
            : director).DistinctBy(director => Key.OfName(director.Name.Value)).ToImmutableArray())];
    }

    private static bool IsSurname((ReadName Name, Confidence Confidence) director) => !director.Name.Value.Contains(' ', StringComparison.Ordinal);

    // A caption or a table of contents may name a film that has its entry elsewhere; no article lists a film twice. The fuller entry stays.
    private static ImmutableArray<Entry> WithoutRepeats(ImmutableArray<Entry> entries)
    {
        var repeats = entries.GroupBy(entry => Key.OfTitle(entry.Title.Value), StringComparer.Ordinal).Where(group => group.Count() > 1)
            .SelectMany(group => group.Where(entry => group.Any(other => other != entry && IsFuller(other, entry)))).ToHashSet();
        return repeats.Count == 0 ? entries : entries.RemoveAll(repeats.Contains);
    }

    private static bool IsFuller(Entry entry, Entry than) =>
        (entry.Year is null || than.Year is null || entry.Year.Value == than.Year.Value) &&
        (entry.Span.Length, -entry.Span.Start).CompareTo((than.Span.Length, -than.Span.Start)) > 0;

    private static Entry Read(Document document, Section section, ListHabits habits, Part title, ImmutableArray<(ReadName Name, Confidence Confidence)> directors)
    {
        var heading = section.Heading;
        var block = heading.Line.Block;
        var artists = ArtistRule.Find(section, title, habits, directors.Select(director => director.Name.Value));
        return new Entry
        {
            Span = section.Span,
            Rank = TitleRule.Rank(heading, habits) is { } rank ? new Found<int>(rank.Value, document.Evidence(rank.Before ?? block, rank.Part.Start, rank.Part.Length), Confidence.High) : null,
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
