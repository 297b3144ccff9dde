using DocCatalog.Parsing.Lists;

namespace DocCatalog.Parsing.Rules;

/// <summary>Which part of the heading is the film's title, and which number its rank.</summary>
static class TitleRule
{
    /// <summary>The title's part of the heading's text. A rank that the list does not bear out is the title's first word.</summary>
    public static Part Find(Heading heading, ListHabits habits)
    {
        var title = Side(heading, habits);
        if (heading.Rank is { Form: RankForm.Bare } rank && !habits.IsRanked && title.Start == rank.Part.End)
        {
            title = Line.Trim(heading.Text, title with { Start = rank.Part.Start });
        }

        return habits.NamesAfterBy && ListHabits.ByName(heading) is { } name ? new Part(title.Start, heading.Text.LastIndexOf(" by ", name.Start, StringComparison.OrdinalIgnoreCase)) : title;
    }

    public static Rank? Rank(Heading heading, ListHabits habits) => habits.IsRanked ? heading.Rank : null;

    private static Part Side(Heading heading, ListHabits habits)
    {
        if (heading.Sides.Count < 2)
        {
            return heading.Title;
        }

        if (habits.TitleSide is int side)
        {
            return heading.Sides[side];
        }

        // One odd dash: a name on one side is the director's or artist's; else both sides are the title ("Woodstock – 3 Days of Peace").
        var named = heading.Sides.Select(part => ListHabits.RoleOf(heading, part) is NameRole.Director or NameRole.Artist).ToList();
        return named is [true, false] ? heading.Sides[1] : named is [false, true] ? heading.Sides[0] : new Part(heading.Sides[0].Start, heading.Sides[^1].End);
    }
}
