using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>What the entries of one list do alike, and so settles what is ambiguous in any one of them.</summary>
sealed class ListConventions
{
    /// <summary>Each entry's text opens with a line that holds nothing but names: its directors'.</summary>
    public bool OpensWithNameLine { get; private init; }

    /// <summary>Whose names stand unlabelled beside the titles.</summary>
    public LikelyRole Unlabelled { get; private init; }

    /// <summary>Nearly all of those names are known to be so, which then outweighs what is known of one alone.</summary>
    public bool IsSureOfUnlabelled { get; private init; }

    /// <summary>Whether the printed ranks are ranks: numbers in sequence.</summary>
    public bool IsRanked { get; private init; }

    /// <summary>Names stand beside most of the titles.</summary>
    public bool HasNames { get; private init; }

    public static ListConventions From(IReadOnlyList<Section> sections)
    {
        var headings = sections.Select(section => section.Heading).ToList();
        var (role, isSure) = RoleOf(headings);
        return new ListConventions
        {
            HasNames = headings.Count(heading => heading.Unlabelled.Count > 0) * 10 >= headings.Count * 6,
            OpensWithNameLine = sections.Count(section => NameLine(section) is not null) * 2 >= sections.Count,
            Unlabelled = role,
            IsSureOfUnlabelled = isSure,
            IsRanked = InSequence(headings),
        };
    }

    /// <summary>The heading's number where it is a rank, which the list bears out and the title does not include; else null.</summary>
    public Rank? RankOf(Heading heading) =>
        IsRanked && heading.Rank is { Form: not RankForm.Letter } rank && (rank.Before is not null || rank.Range.End <= heading.Title.Start) ? rank : null;

    /// <summary>The names of a first line that holds nothing else, or null: "Mark James", "de Pierre-Henry Salfati".</summary>
    public static TextRange? NameLine(Section section)
    {
        if (section.Body.Length < 2 || section.Body[0] is not { Range.Length: < 90 } first || first.Range != first.Line.Range)
        {
            return null;
        }

        var start = first.SpanOf(0) is "de" or "by" or "von" or "di" or "par" or "par" or "av" or "af" or "By" or "De" or "Von" or "Di" or "Par" && first.Tokens.Count > 1 ? first.Tokens[1].Start : first.Range.Start;
        var names = new TextRange(start, first.Range.End);
        return RoleReader.RoleOf(first.Line, names) is LikelyRole.Director or LikelyRole.Unknown || (start > first.Range.Start && IsCapitalised(first.Line, names)) ? names : null;
    }

    private static bool IsCapitalised(Line line, TextRange name)
    {
        var passage = new TextPassage(line, name);
        return passage.Tokens.Count is > 1 and < 9 && Enumerable.Range(0, passage.Tokens.Count).All(i => passage.IsCapital(i) || RoleReader.SeparatesNames(passage, i) || (passage.TagsOf(i) & LexicalTags.Particle) != 0);
    }

    /// <summary>Whether the part of the heading, which is beside its title, names directors; what is known of the name weighs less than a list's sure convention.</summary>
    public bool NamesDirectors(Heading heading, TextRange part) => Names(heading, part, LikelyRole.Director);

    public bool NamesArtists(Heading heading, TextRange part) => Names(heading, part, LikelyRole.Artist);

    private bool Names(Heading heading, TextRange part, LikelyRole role)
    {
        var own = RoleReader.RoleOf(heading.Line, part);
        if (Unlabelled == role && IsSureOfUnlabelled)
        {
            return own is not null || HasNames;
        }

        return own == role || (own == LikelyRole.Unknown && Unlabelled == role);
    }

    private static (LikelyRole Role, bool IsSure) RoleOf(List<Heading> headings)
    {
        var (directors, artists, names) = (0, 0, 0);
        foreach (var heading in headings)
        {
            foreach (var part in heading.Unlabelled)
            {
                switch (RoleReader.RoleOf(heading.Line, part))
                {
                    case LikelyRole.Director:
                        directors++;
                        break;
                    case LikelyRole.Artist:
                        artists++;
                        break;
                    case LikelyRole.Unknown:
                        names++;
                        break;
                }
            }
        }

        var role = directors + artists + names == 0 ? LikelyRole.Unknown : artists > directors ? LikelyRole.Artist : LikelyRole.Director;
        return (role, Math.Max(directors, artists) >= 2 && Math.Max(directors, artists) >= 3 * Math.Min(directors, artists));
    }

    // Numbers that mostly step by one are ranks; "20 Feet …" among unnumbered titles is not.
    private static bool InSequence(List<Heading> headings)
    {
        var ranks = headings.Where(heading => heading.Rank is not null).Select(heading => heading.Rank!.Value).ToList();
        if (ranks.Count == 1)
        {
            return headings.Count == 1 || ranks[0].Form is RankForm.Counted or RankForm.Labelled;
        }

        var steps = ranks.Zip(ranks.Skip(1), (a, b) => b.Value - a.Value).ToList();
        var regular = Math.Max(steps.Count(step => step is 1), steps.Count(step => step is -1));
        return ranks.Count * 2 > headings.Count ? regular * 2 >= steps.Count : regular * 3 >= steps.Count * 2 && ranks.TrueForAll(rank => rank.Form != RankForm.Bare);
    }
}
