using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>What the entries of a list have in common, which resolves what is ambiguous in each.</summary>
sealed class ListConventions
{
    /// <summary>Whether most entries' text begins with a line of names, which are the directors'.</summary>
    public bool OpensWithNameLine { get; private init; }

    /// <summary>The role of names without a label next to the titles.</summary>
    public LikelyRole Unlabelled { get; private init; }

    /// <summary>Whether nearly all of those names are known in that role, which then outweighs the lexicon for any one of them.</summary>
    public bool IsSureOfUnlabelled { get; private init; }

    /// <summary>Whether the printed numbers are ranks: mostly in sequence.</summary>
    public bool IsRanked { get; private init; }

    /// <summary>Whether most titles have unlabelled text next to them.</summary>
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

    /// <summary>The heading's rank; null where the list is not ranked or the number belongs to the title.</summary>
    public Rank? RankOf(Heading heading) =>
        IsRanked && heading.Rank is { Form: not RankForm.Letter } rank && (rank.Before is not null || rank.Range.End <= heading.Title.Start)
            ? rank
            : null;

    /// <summary>The names on the first line where it has nothing else: "Mark James", "de Pierre-Henry Salfati"; else null.</summary>
    public static TextRange? NameLine(Section section)
    {
        if (section.Body.Length < 2 || section.Body[0] is not { Range.Length: < 90 } first || first.Range != first.Line.Range)
        {
            return null;
        }

        var hasCue = first.Tokens.Count > 1 && first.SpanOf(0) is "de" or "by" or "von" or "di" or "par" or "av" or "af" or
            "By" or "De" or "Von" or "Di" or "Par";
        var names = new TextRange(hasCue ? first.Tokens[1].Start : first.Range.Start, first.Range.End);
        var isOfDirectors = RoleReader.RoleOf(first.Line, names) is LikelyRole.Director or LikelyRole.Unknown;
        return isOfDirectors || (names.Start > first.Range.Start && IsCapitalised(first.Line, names)) ? names : null;
    }

    private static bool IsCapitalised(Line line, TextRange name)
    {
        var passage = new TextPassage(line, name);
        return passage.Tokens.Count is > 1 and < 9 && Enumerable.Range(0, passage.Tokens.Count).All(i =>
            passage.IsCapital(i) || RoleReader.SeparatesNames(passage, i) || (passage.TagsOf(i) & LexicalTags.Particle) != 0);
    }

    /// <summary>Whether an unlabelled part of the heading names directors.</summary>
    public bool NamesDirectors(Heading heading, TextRange part) => Names(heading, part, LikelyRole.Director);

    /// <summary>Whether an unlabelled part of the heading names artists.</summary>
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
        foreach (var role in headings.SelectMany(heading => heading.Unlabelled.Select(part => RoleReader.RoleOf(heading.Line, part))))
        {
            directors += role == LikelyRole.Director ? 1 : 0;
            artists += role == LikelyRole.Artist ? 1 : 0;
            names += role == LikelyRole.Unknown ? 1 : 0;
        }

        var usual = directors + artists + names == 0 ? LikelyRole.Unknown : artists > directors ? LikelyRole.Artist : LikelyRole.Director;
        var isSure = Math.Max(directors, artists) >= 2 && Math.Max(directors, artists) >= 3 * Math.Min(directors, artists);
        return (usual, isSure);
    }

    // Numbers that mostly increase or decrease by one are ranks; the "20" of "20 Feet …" among unnumbered titles is not.
    private static bool InSequence(List<Heading> headings)
    {
        var ranks = headings.Where(heading => heading.Rank is not null).Select(heading => heading.Rank!.Value).ToList();
        if (ranks.Count == 1)
        {
            return headings.Count == 1 || ranks[0].Form is RankForm.Counted or RankForm.Labelled;
        }

        var steps = ranks.Zip(ranks.Skip(1), (a, b) => b.Value - a.Value).ToList();
        var regular = Math.Max(steps.Count(step => step is 1), steps.Count(step => step is -1));
        return ranks.Count * 2 > headings.Count
            ? regular * 2 >= steps.Count
            : regular * 3 >= steps.Count * 2 && ranks.TrueForAll(rank => rank.Form != RankForm.Bare);
    }
}
