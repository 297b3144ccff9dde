using System.Collections.Immutable;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>
/// Reads the directors: from the heading and from labelled fields, else from the prose, where a name counts by the words around it:
/// "directed by X", "filmmaker X", "X's portrait of", "X pointed his cameras at".
/// </summary>
static class DirectorRule
{
    public static ImmutableArray<(ReadName Name, Confidence Confidence)> Find(Section section, Part title, ListHabits habits)
    {
        return Of(Stated(section, title, habits));
    }

    /// <summary>What <see cref="Find"/> leaves open, as the list's habit suggests; empty where nothing does.</summary>
    public static ImmutableArray<(ReadName Name, Confidence Confidence)> Guess(Section section, Part title) => Of(DirectorGuess.Find(section, title));

    private static IEnumerable<(ReadName Name, Confidence Confidence)> Stated(Section section, Part title, ListHabits habits)
    {
        var stated = InHeading(section.Heading, title, habits).Concat(InFields(section)).Concat(InNameLine(section, habits)).ToList();
        return stated.Count > 0 ? stated.Select(name => (name, Confidence.High)) : DirectorsInProse.Find(section, title);
    }

    private static ImmutableArray<(ReadName Name, Confidence Confidence)> Of(IEnumerable<(ReadName, Confidence)> found)
    {
        return [.. NamesList.WithoutShortForms(found.DistinctBy(name => Key.OfName(name.Item1.Value)).ToList())];
    }

    private static IEnumerable<ReadName> InHeading(Heading heading, Part title, ListHabits habits)
    {
        foreach (var name in heading.Credits.SelectMany(credit => NameReader.All(heading.Line, credit)))
        {
            yield return name;
        }

        foreach (var name in InMeta(heading))
        {
            yield return name;
        }

        if (habits.OpensWithNames && ListHabits.NameBeforeComma(heading) is { } opening)
        {
            foreach (var name in NameReader.All(heading.Line, opening))
            {
                yield return name;
            }
        }

        if (habits.NamesAfterBy && ListHabits.ByName(heading) is { } by)
        {
            foreach (var name in NameReader.All(heading.Line, by.Name))
            {
                yield return name;
            }
        }

        foreach (var part in heading.Unlabelled.Concat(heading.Sides.Where(side => side.Start >= title.End || side.End <= title.Start)))
        {
            if (habits.NamesDirectors(heading, part))
            {
                foreach (var name in NameReader.All(heading.Line, part))
                {
                    yield return name;
                }
            }
        }
    }

    private static IEnumerable<ReadName> InNameLine(Section section, ListHabits habits) =>
        habits.OpensWithNameLine && ListHabits.NameLine(section) is { } names ? NameReader.All(section.Body[0].Line, names) : [];

    private static IEnumerable<ReadName> InMeta(Heading heading)
    {
        foreach (var meta in heading.Meta)
        {
            var parts = meta.Credits.Count > 0 ? meta.Credits : meta.Unlabelled.FindAll(part => ListHabits.RoleOf(meta.Line, part) != NameRole.Artist);
            foreach (var name in parts.SelectMany(part => NameReader.All(meta.Line, part)))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<ReadName> InFields(Section section) =>
        section.Fields.Where(field => (field.Kind & Sense.DirectorField) != 0 && (field.Kind & Sense.OtherField) == 0).SelectMany(field => NameReader.All(field.Value.Line, field.Value.Range));
}
