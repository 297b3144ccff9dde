using System.Buffers;
using DocCatalog.Parsing.Lists;
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
    /// <summary>Whether a name stands behind the last dash ("Amy – Asif Kapadia") or before the first; null where most headings have no dash.</summary>
    public bool? NameComesLast { get; private init; }

    /// <summary>A side of the dash that is the same throughout and so no part of a title: "Best Tour Films - Instrument"; null mostly.</summary>
    public string? ConstantSide { get; private init; }

    /// <summary>How many words open every title alike and are not of it, as in "A is for Amy"; 0 mostly.</summary>
    public int LeadWords { get; private init; }

    /// <summary>Headings end with a bracket that says no year or name, mostly where to see the film: no part of the title.</summary>
    public bool EndsInBracket { get; private init; }

    /// <summary>Each entry's text opens with a line that holds nothing but names: its directors'.</summary>
    public bool OpensWithNameLine { get; private init; }

    /// <summary>Whose names stand unlabelled beside the titles.</summary>
    public NameRole Unlabelled { get; private init; }

    /// <summary>Nearly all of those names are known to be so, which then outweighs what is known of one alone.</summary>
    public bool IsSureOfUnlabelled { get; private init; }

    /// <summary>Whether the printed ranks are ranks: numbers in sequence.</summary>
    public bool IsRanked { get; private init; }

    /// <summary>Hardly any heading has a number before it: those that do open with one, as "27: Gone Early" does.</summary>
    public bool IsUnranked { get; private init; }

    /// <summary>Whether headings open with the film's year and a colon.</summary>
    public bool OpensWithYears { get; private init; }

    /// <summary>Whether titles end with the film's year, which nothing sets off: "Amy 2015".</summary>
    public bool EndsWithYears { get; private init; }

    /// <summary>Whether a motto and a colon stand before most titles: "La voz del barrio: Camarón".</summary>
    public bool OpensWithLabels { get; private init; }

    /// <summary>Whether headings open with the director's name and a comma.</summary>
    public bool OpensWithNames { get; private init; }

    /// <summary>Whether headings name the director after "by", so that "Amy by Asif Kapadia" is not a title.</summary>
    public bool NamesAfterBy { get; private init; }

    public static ListHabits Of(IReadOnlyList<Section> sections)
    {
        var headings = sections.Select(section => section.Heading).ToList();
        var constant = FindConstantSide(headings);
        var dashed = headings.Where(heading => heading.Sides.Count >= 2).ToList();
        bool? nameLast = dashed.Count * 10 >= headings.Count * 6 ? !NamesComeFirst(dashed) : null;
        var (role, isSure) = RoleOf(headings, nameLast);
        return new ListHabits
        {
            ConstantSide = constant,
            NameComesLast = constant is null ? nameLast : null,
            LeadWords = Math.Max(LeadOf(headings), LabelOf(headings)),
            EndsInBracket = headings.Count(IsBracketed) * 10 >= headings.Count * 6,
            OpensWithNameLine = sections.Count(section => NameLine(section) is not null) * 2 >= sections.Count,
            Unlabelled = role,
            IsSureOfUnlabelled = isSure,
            IsRanked = InSequence(headings),
            IsUnranked = headings.Count > 3 && headings.Count(heading => heading.Rank is { Form: not RankForm.Bare }) * 4 < headings.Count,
            OpensWithYears = headings.Count(heading => TitleRule.OpeningYear(heading) is not null) * 10 >= headings.Count * 7,
            EndsWithYears = headings.Exists(heading => TitleRule.ClosingYear(heading) is not null) && headings.Count(heading => TitleRule.ClosingYear(heading) is not null || IsFollowedByYear(heading)) * 10 >= headings.Count * 6,
            OpensWithLabels = headings.Count(HasLabel) * 2 > headings.Count,
            OpensWithNames = headings.Count(heading => NameBeforeComma(heading) is not null) * 10 >= headings.Count * 7,
            NamesAfterBy = headings.Count(heading => ByName(heading) is not null || heading.Credits.Count > 0) * 2 >= headings.Count,
        };
    }

    private static bool IsFollowedByYear(Heading heading) => heading.Years.Count > 0 && heading.Years[0].Part.Start == heading.Title.End + 1 && heading.Text[heading.Title.End] == ' ';

    // "Maestro (Globoplay)": within what was taken for the title, or right behind it.
    private static bool IsBracketed(Heading heading) =>
        heading.TitleText.EndsWith(")", StringComparison.Ordinal) || heading.Text.AsSpan(heading.Title.End, Math.Max(0, heading.Range.End - heading.Title.End)).TrimStart().StartsWith("(");

    private static bool HasLabel(Heading heading) => heading.Known is { } known && known.Title.Start > heading.Title.Start && heading.Text.AsSpan(heading.Title.Start, known.Title.Start - heading.Title.Start).TrimEnd().EndsWith(':') &&
        RoleOf(heading, heading.Title with { End = heading.Title.Start + heading.TitleText.IndexOf(':') }) is null;

    /// <summary>The name before a comma that opens the heading, or null: "Hal Ashby, Let's Spend the Night Together".</summary>
    public static Part? NameBeforeComma(Heading heading)
    {
        var comma = heading.TitleText.IndexOf(',');
        if (comma < 4 || heading.Quoted)
        {
            return null;
        }

        var name = new Part(heading.Title.Start, heading.Title.Start + comma);
        return RoleOf(heading, name) is NameRole.Director or NameRole.Unknown ? name : null;
    }

    private static readonly string[] Bys = [", by ", " by ", ", de ", ", di ", ", von ", ", van ", ", av ", ", af ", ", d'", ", d’"];
    private static readonly SearchValues<string> AnyBy = SearchValues.Create(Bys, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the title ends and the name after "by" stands, or null: "Amy by Asif Kapadia", "El último vals, de Martin Scorsese".</summary>
    public static (int TitleEnd, Part Name)? ByName(Heading heading)
    {
        foreach (var by in !heading.Quoted && heading.TitleText.ContainsAny(AnyBy) ? Bys : [])
        {
            var at = heading.TitleText.LastIndexOf(by, StringComparison.OrdinalIgnoreCase);
            var before = at > 0 ? heading.TitleText[..at] : [];
            if (at <= 0 || before.EndsWith("film", StringComparison.OrdinalIgnoreCase) || before.EndsWith("story", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var start = heading.Title.Start + at;
            var from = start + by.Length;
            var stop = heading.Text.AsSpan(from, heading.Title.End - from).IndexOfAny('(', ',');
            var name = Line.Trim(heading.Text, new Part(from, stop > 0 ? from + stop : heading.Title.End));
            if (IsName(heading.Line, name) || (by[0] == ',' && IsCapitalised(heading.Line, name)))
            {
                return (start, name);
            }
        }

        return null;
    }

    /// <summary>The names of a first line that holds nothing else, or null: "Mark James", "de Pierre-Henry Salfati".</summary>
    public static Part? NameLine(Section section)
    {
        if (section.Body.Length < 2 || section.Body[0] is not { Range.Length: < 90 } first || first.Range != first.Line.Range)
        {
            return null;
        }

        var start = first.SpanOf(0) is "de" or "by" or "von" or "di" or "par" or "par" or "av" or "af" or "By" or "De" or "Von" or "Di" or "Par" && first.Tokens.Count > 1 ? first.Tokens[1].Start : first.Range.Start;
        var names = new Part(start, first.Range.End);
        return RoleOf(first.Line, names) is NameRole.Director or NameRole.Unknown || (start > first.Range.Start && IsCapitalised(first.Line, names)) ? names : null;
    }

    private static bool IsCapitalised(Line line, Part name)
    {
        var passage = new Passage(line, name);
        return passage.Tokens.Count is > 1 and < 9 && Enumerable.Range(0, passage.Tokens.Count).All(i => passage.IsCapital(i) || IsJoint(passage, i) || (passage.Of(i) & Sense.Particle) != 0);
    }

    /// <summary>Whether the part of the heading, which is beside its title, names directors; what is known of the name weighs less than a list's sure habit.</summary>
    public bool NamesDirectors(Heading heading, Part part) => Names(heading, part, NameRole.Director);

    public bool NamesArtists(Heading heading, Part part) => Names(heading, part, NameRole.Artist);

    private bool Names(Heading heading, Part part, NameRole role)
    {
        var own = RoleOf(heading, part);
        if (Unlabelled == role && IsSureOfUnlabelled)
        {
            return own is not null || (NameComesLast is not null && heading.Sides.Contains(part));
        }

        return own == role || (own == NameRole.Unknown && Unlabelled == role);
    }

    /// <summary>Whether the whole part is one name or several.</summary>
    public static bool IsName(Line line, Part part) => RoleOf(line, part) is not null;

    /// <summary>Whose name the part is, as far as the lexicon tells; null where it is no name.</summary>
    public static NameRole? RoleOf(Heading heading, Part part) => RoleOf(heading.Line, part);

    public static NameRole? RoleOf(Line line, Part part)
    {
        var passage = new Passage(line, part);
        var hits = passage.Names;
        var covered = hits.Sum(hit => hit.Count) + passage.Tokens.Where((token, index) => IsJoint(passage, index)).Count();
        if (hits.Count == 0 || covered < passage.Tokens.Count)
        {
            return passage.Tokens.Count > 0 && passage.Longest(0, Sense.Various).Count == passage.Tokens.Count ? NameRole.Artist : null;
        }

        var director = hits.Exists(hit => (hit.IsDirector && !hit.IsArtist) || (hit.Senses & Sense.DirectorSurname) != 0);
        var artist = hits.Exists(hit => hit.IsArtist && !hit.IsDirector);
        return director ? NameRole.Director : artist ? NameRole.Artist : hits.TrueForAll(hit => hit.IsPerson || hit.IsKnown) ? NameRole.Unknown : null;
    }

    private static bool IsJoint(Passage passage, int token) =>
        passage.Tokens[token].Kind == TokenKind.Mark && passage.Text[passage.Tokens[token].Start] is ',' or '&' or '/' or '.' ||
        (passage.Of(token) & Sense.And) != 0 || passage.SpanOf(token) is "the" or "The" or "brothers" or "Brothers" or "sisters" or "with";

    /// <summary>The sides beside the dash that are not the title's.</summary>
    public static IEnumerable<Part> NameSides(Heading heading, bool? nameLast) =>
        heading.Sides.Count < 2 || nameLast is not bool last ? [] : [last ? heading.Sides[^1] : heading.Sides[0]];

    private static string? FindConstantSide(List<Heading> headings)
    {
        var commonest = headings.Where(heading => heading.Sides.Count >= 2).SelectMany(heading => heading.Sides.Select(side => heading.Text[side.Start..side.End])).GroupBy(side => side, StringComparer.OrdinalIgnoreCase).MaxBy(group => group.Count());
        return commonest is not null && commonest.Count() >= 3 && commonest.Count() * 10 >= headings.Count * 7 ? commonest.Key : null;
    }

    private static bool NamesComeFirst(List<Heading> dashed) =>
        dashed.Sum(heading => NameLikeness(heading, heading.Sides[0])) > dashed.Sum(heading => NameLikeness(heading, heading.Sides[^1]));

    // A known film is no name there, whatever its words are.
    private static int NameLikeness(Heading heading, Part side) =>
        heading.Known is { Strength: > 0.75 } known && known.Title == side ? -3 : RoleOf(heading, side) switch { NameRole.Director or NameRole.Artist => 3, NameRole.Unknown => 1, _ => 0 };

    // "A is for Amy", "B is for Billie": the second and third words are the same throughout.
    private static int LeadOf(List<Heading> headings)
    {
        var leads = headings.Select(heading => Words(heading)).Where(words => words.Count > 3).Select(words => (words[0].Length <= 2, words[1], words[2])).ToList();
        var commonest = leads.GroupBy(lead => lead).OrderByDescending(group => group.Count()).FirstOrDefault();
        return commonest is { Key.Item1: true } && commonest.Count() * 10 >= headings.Count * 7 ? 3 : 0;
    }

    // "Recommended: Maestro", "Recommended: 808": a label, unless it names whom the films are about.
    private static int LabelOf(List<Heading> headings)
    {
        var labels = headings.Where(heading => heading.TitleText.IndexOf(':') is > 2 and < 30).GroupBy(heading => heading.TitleText[..heading.TitleText.IndexOf(':')].ToString(), StringComparer.OrdinalIgnoreCase).MaxBy(group => group.Count());
        if (labels is null || labels.Count() < 3 || labels.Count() * 10 < headings.Count * 7 || RoleOf(labels.First(), new Part(labels.First().Title.Start, labels.First().Title.Start + labels.Key.Length)) is not null)
        {
            return 0;
        }

        return Tokenizer.Split(labels.Key, 0, labels.Key.Length, headings[0].Line.Lexicon).Count + 1;
    }

    private static List<string> Words(Heading heading) =>
        [.. heading.Line.TokensIn(heading.Title).Take(4).Select(token => heading.Text[token.Start..token.End])];

    private static (NameRole Role, bool IsSure) RoleOf(List<Heading> headings, bool? nameLast)
    {
        var (directors, artists, names) = (0, 0, 0);
        foreach (var heading in headings)
        {
            foreach (var part in heading.Unlabelled.Concat(NameSides(heading, nameLast)))
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

        var role = directors + artists + names == 0 ? NameRole.Unknown : artists > directors ? NameRole.Artist : NameRole.Director;
        return (role, Math.Max(directors, artists) >= 2 && Math.Max(directors, artists) >= 3 * Math.Min(directors, artists));
    }

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
