using DocCatalog.Parsing.Lists;

namespace DocCatalog.Parsing.Rules;

/// <summary>Which part of the heading is the film's title, and which number its rank.</summary>
static class TitleRule
{
    /// <summary>The title's part of the heading's text. A rank that the list does not bear out is the title's first word.</summary>
    public static Part Find(Heading heading, ListHabits habits) =>
        ByHabit(heading, habits) is { IsEmpty: false } title ? WithoutMark(heading, title) : heading.Title;

    // "Anvil – The Story of Anvil:"
    private static Part WithoutMark(Heading heading, Part title)
    {
        while (title.Length > 1 && heading.Text[title.End - 1] is ':' or ',' or ';' or '–' or '—' or ' ')
        {
            title = title with { End = title.End - 1 };
        }

        return title;
    }

    // Two habits at once may leave nothing: the caller then takes what the heading says by itself.
    private static Part ByHabit(Heading heading, ListHabits habits)
    {
        var title = Side(heading, habits);
        if (heading.Rank is { } rank && (rank.Form == RankForm.Bare ? !habits.IsRanked : rank.Form == RankForm.Pointed && habits.IsUnranked) && title.Start == rank.Part.End)
        {
            title = Line.Trim(heading.Text, title with { Start = rank.Part.Start });
        }

        if (habits.OpensWithYears && OpeningYear(heading) is { } year)
        {
            title = Line.Trim(heading.Text, title with { Start = year.Part.End + 1 });
        }

        if (habits.EndsWithYears && ClosingYear(heading) is { } closing)
        {
            title = Line.Trim(heading.Text, title with { End = closing.Part.Start });
        }

        if (habits.OpensWithLabels && heading.TitleText.IndexOf(':') is > 0 and var colon)
        {
            title = Line.Trim(heading.Text, title with { Start = heading.Title.Start + colon + 1 });
        }

        if (habits.OpensWithNames && ListHabits.NameBeforeComma(heading) is { } opening)
        {
            return Line.Trim(heading.Text, new Part(opening.End + 1, title.End));
        }

        if (habits.NamesAfterBy && ListHabits.ByName(heading) is { } by)
        {
            return title with { End = by.TitleEnd };
        }

        var bracket = habits.EndsInBracket && !title.IsEmpty ? heading.Text.AsSpan(title.Start, title.Length).LastIndexOf('(') : -1;
        return bracket > 0 && heading.Text[title.End - 1] == ')' ? Line.Trim(heading.Text, title with { End = title.Start + bracket }) : title;
    }

    /// <summary>The year and colon that open a title, or null: "1973: Jimi Hendrix". Where most titles of a list do so, it is the film's year.</summary>
    public static Year? OpeningYear(Heading heading) =>
        YearReader.At(heading.Text, heading.Title.Start, heading.Title.End) is { } year && year.Part.End + 2 < heading.Title.End && heading.Text[year.Part.End] is ':' or ',' ? year : null;

    /// <summary>The year that ends a title, or null: "Amy 2015". Where most titles of a list do so, it is the film's year.</summary>
    public static Year? ClosingYear(Heading heading) =>
        heading.Years.Count == 0 && heading.Title.Length > 6 && YearReader.At(heading.Text, heading.Title.End - 4, heading.Title.End) is { } year && char.IsWhiteSpace(heading.Text[heading.Title.End - 5]) ? year : null;

    public static Rank? Rank(Heading heading, ListHabits habits) => habits.IsRanked && heading.Rank is { Form: not RankForm.Letter } && !(habits.IsUnranked && heading.Rank is { Form: RankForm.Pointed }) ? heading.Rank : null;

    private static Part Side(Heading heading, ListHabits habits)
    {
        if (heading.Sides.Count < 2)
        {
            return WithoutLead(heading, habits.LeadWords);
        }

        if (habits.ConstantSide is { } constant && heading.Sides.Where(side => !heading.Text.AsSpan(side.Start, side.Length).Equals(constant, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } own)
        {
            return new Part(own[0].Start, own[^1].End);
        }

        if (habits.NameComesLast is bool last)
        {
            return last ? new Part(heading.Sides[0].Start, heading.Sides[^2].End) : new Part(heading.Sides[1].Start, heading.Sides[^1].End);
        }

        if (heading.Known is { Strength: > 0.75 } known && heading.Sides.Contains(known.Title) && heading.Sides.Any(side => side != known.Title && ListHabits.RoleOf(heading, side) is not null))
        {
            return known.Title;
        }

        // One odd dash: a director's name on one side is not the title's; else both sides are ("Woodstock – 3 Days of Peace").
        var named = heading.Sides.Select(part => ListHabits.RoleOf(heading, part) is NameRole.Director).ToList();
        return named is [true, false] ? heading.Sides[1] : named is [false, true] ? heading.Sides[0] : new Part(heading.Sides[0].Start, heading.Sides[^1].End);
    }

    private static Part WithoutLead(Heading heading, int words)
    {
        var tokens = words == 0 ? [] : heading.Line.TokensIn(heading.Title);
        return tokens.Count > words && words > 0 ? heading.Title with { Start = tokens[words].Start } : heading.Title;
    }
}
