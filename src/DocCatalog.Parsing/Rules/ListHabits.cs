using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>Whose name an unlabelled name beside the title is.</summary>
enum NameRole
{
    Unknown,
    Director,
    Artist,
}

/// <summary>What the entries of one list do alike, and so settles what is ambiguous in any one of them.</summary>
sealed class ListHabits
{
    /// <summary>Which side of the dash the title is on, from 0; null where most headings have no dash.</summary>
    public int? TitleSide { get; private init; }

    /// <summary>Whose names stand unlabelled beside the titles.</summary>
    public NameRole Unlabelled { get; private init; }

    /// <summary>Whether the printed ranks are ranks: numbers in sequence.</summary>
    public bool IsRanked { get; private init; }

    /// <summary>Whether headings name the director after "by", so that "Amy by Asif Kapadia" is not a title.</summary>
    public bool NamesAfterBy { get; private init; }

    public static ListHabits Of(IReadOnlyList<Section> sections)
    {
        var headings = sections.Select(section => section.Heading).ToList();
        var dashed = headings.Where(heading => heading.Sides.Count >= 2).ToList();
        int? side = dashed.Count * 10 >= headings.Count * 6 ? LeastLikeNames(dashed) : null;
        return new ListHabits
        {
            TitleSide = side,
            Unlabelled = RoleOf(headings, side),
            IsRanked = InSequence(headings),
            NamesAfterBy = headings.Count(heading => ByName(heading) is not null) * 2 >= headings.Count,
        };
    }

    /// <summary>Where the name begins after " by " in the title, or null.</summary>
    public static Part? ByName(Heading heading)
    {
        var at = heading.TitleText.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        if (at <= 0)
        {
            return null;
        }

        var name = new Part(heading.Title.Start + at + 4, heading.Title.End);
        var before = heading.Text.AsSpan(heading.Title.Start, at);
        return !before.EndsWith("film", StringComparison.OrdinalIgnoreCase) && !before.EndsWith("story", StringComparison.OrdinalIgnoreCase) && IsName(heading, name) ? name : null;
    }

    /// <summary>Whether the whole part is one name or several.</summary>
    public static bool IsName(Heading heading, Part part) => RoleOf(heading, part) is not null;

    /// <summary>Whose name the part is, as far as the lexicon tells; null where it is no name.</summary>
    public static NameRole? RoleOf(Heading heading, Part part) => RoleOf(heading.Line, part);

    public static NameRole? RoleOf(Line line, Part part)
    {
        var passage = new Passage(line, part);
        var hits = NameFinder.Find(passage);
        var covered = hits.Sum(hit => hit.Count) + passage.Tokens.Where((token, index) => IsJoint(passage, index)).Count();
        if (hits.Count == 0 || covered < passage.Tokens.Count)
        {
            return passage.Tokens.Count > 0 && passage.Longest(0, Sense.Various).Count == passage.Tokens.Count ? NameRole.Artist : null;
        }

        var director = hits.Exists(hit => hit.IsDirector && !hit.IsArtist);
        var artist = hits.Exists(hit => hit.IsArtist && !hit.IsDirector);
        return director ? NameRole.Director : artist ? NameRole.Artist : hits.TrueForAll(hit => hit.IsPerson || hit.IsKnown) ? NameRole.Unknown : null;
    }

    private static bool IsJoint(Passage passage, int token) =>
        passage.Tokens[token].Kind == TokenKind.Mark && passage.Text[passage.Tokens[token].Start] is ',' or '&' or '/' or '.' ||
        (passage.Of(token) & Sense.And) != 0 || passage.SpanOf(token) is "the" or "The";

    private static int LeastLikeNames(List<Heading> dashed)
    {
        var names = new int[2];
        foreach (var heading in dashed)
        {
            for (var side = 0; side < 2; side++)
            {
                names[side] += RoleOf(heading, heading.Sides[side]) switch { NameRole.Director or NameRole.Artist => 3, NameRole.Unknown => 1, _ => 0 };
            }
        }

        return names[0] > names[1] ? 1 : 0;
    }

    private static NameRole RoleOf(List<Heading> headings, int? side)
    {
        var (directors, artists, names) = (0, 0, 0);
        foreach (var heading in headings)
        {
            foreach (var part in Beside(heading, side))
            {
                switch (RoleOf(heading, part))
                {
                    case NameRole.Director:
                        directors++;
                        break;
                    case NameRole.Artist:
                        artists++;
                        break;
                    case NameRole.Unknown:
                        names++;
                        break;
                }
            }
        }

        return directors + artists + names == 0 ? NameRole.Unknown : artists > directors ? NameRole.Artist : NameRole.Director;
    }

    private static IEnumerable<Part> Beside(Heading heading, int? side) =>
        side is int title ? heading.Unlabelled.Concat(heading.Sides.Where((_, index) => index != title)) : heading.Unlabelled;

    // Numbers that mostly step by one are ranks; "20 Feet …" among unnumbered titles is not.
    private static bool InSequence(List<Heading> headings)
    {
        var ranks = headings.Where(heading => heading.Rank is not null).Select(heading => heading.Rank!.Value).ToList();
        if (ranks.Count == 1)
        {
            return headings.Count == 1 || ranks[0].Form is RankForm.Counted or RankForm.Named;
        }

        var steps = ranks.Zip(ranks.Skip(1), (a, b) => b.Value - a.Value).ToList();
        var regular = Math.Max(steps.Count(step => step is 1), steps.Count(step => step is -1));
        return ranks.Count * 2 > headings.Count ? regular * 2 >= steps.Count : regular * 3 >= steps.Count * 2 && ranks.TrueForAll(rank => rank.Form != RankForm.Bare);
    }
}
