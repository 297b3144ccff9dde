using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>Finds the line with the article's headline, as opposed to its first entry.</summary>
sealed class HeadlineRule
{
    private const int Head = 12;
    private const int LongestHeadline = 160;
    private const int FewestWordsOfHeadline = 4;

    private readonly List<Line> _lines;
    private readonly HeadingReader _headings;

    private HeadlineRule(List<Line> lines, HeadingReader headings) => (_lines, _headings) = (lines, headings);

    /// <summary>The headline; null where the text has none.</summary>
    /// <param name="boilerplate">By line index: whether the line is boilerplate.</param>
    public static Line? Find(List<Line> lines, bool[] boilerplate, StatedFacts stated, HeadingReader headings) =>
        new HeadlineRule(lines, headings).Find(boilerplate, stated);

    private Line? Find(bool[] boilerplate, StatedFacts stated)
    {
        var headings = _lines.FindAll(line => line.Block.Kind == BlockKind.Heading && line.IsFirst);
        if (stated.Title is { } title &&
            _lines.Take(Head).FirstOrDefault(line => line.Span.Equals(title, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return same;
        }

        if (headings.Find(heading => heading.Index < Head && IsAbove(heading, headings)) is { } highest)
        {
            return highest;
        }

        return stated.Title is null ? FindInText(boilerplate) : null;
    }

    // Among the short lines before the list or the first paragraph.
    private Line? FindInText(bool[] boilerplate)
    {
        var head = _lines.Take(Head).TakeWhile(line => !OpensList(line) && !IsProse(line) && line.Block.Kind != BlockKind.Heading).ToList();
        var likely = head.FindAll(line =>
            !boilerplate[line.Index] && line.WordCount >= 2 && IsShort(line) && !line.EndsAsSentence && ArticleRule.Author(line) is null);
        // "Home", "My account", "Ten films for a rainy night": the first line of some length that mentions a list or films.
        return likely.Find(IsBetweenDateAndProse) ??
            likely.Find(line => line.WordCount >= FewestWordsOfHeadline && MentionsListOrFilms(line)) ??
            likely.FirstOrDefault() ?? head.Find(line => !boilerplate[line.Index] && IsShort(line) && _lines.Count > 1);
    }

    // On a blog: its name, its motto, the date, the headline, the text.
    private bool IsBetweenDateAndProse(Line line) =>
        line.Index > 0 && Boilerplate.IsDateline(_lines[line.Index - 1]) && line.Index + 1 < _lines.Count && IsProse(_lines[line.Index + 1]);

    private static bool MentionsListOrFilms(Line line) => Enumerable.Range(0, line.Tokens.Count).Any(i =>
        line.Lexicon.MatchLongest(line.Text, line.Tokens, i, LexicalTags.ListWord | LexicalTags.FilmNoun).Count > 0);

    // The only heading of the highest level is the headline. The first of several is the first entry, unless only the others have numbers or years.
    private bool IsAbove(Line heading, List<Line> headings)
    {
        if (headings.Exists(other => other.Block.Level < heading.Block.Level))
        {
            return false;
        }

        var peers = headings.FindAll(other => other.Block.Level == heading.Block.Level && other != heading);
        var entryLike = IsEntryLike(heading);
        return peers.Count == 0
            ? !entryLike || headings.Count > 1 || heading.Block.Level == 1
            : !entryLike && heading == headings.Find(other => other.Block.Level == heading.Block.Level) &&
                (heading.Block.Level == 1 || peers.FindAll(IsEntryLike).Count * 2 > peers.Count);
    }

    private bool IsEntryLike(Line line) =>
        _headings.Read(line) is { RunsOn: false } heading &&
        (heading.Rank is { Form: not (RankForm.Bare or RankForm.Counted) } || heading.Years.Count > 0 || heading.KnownStrength >= 0.8);

    private static bool IsShort(Line line) => line.Range.Length <= LongestHeadline;

    // A headline comes before the first paragraph, if the text has one.
    private static bool IsProse(Line line) => line.Block.Kind == BlockKind.Paragraph &&
        (line.Range.Length > LongestHeadline || (line.Range.Length > 90 && line.EndsAsSentence && line.WordCount > 14));

    // "12. The Beatles in America (1964)": the text was cut from the middle of a list.
    private bool OpensList(Line line)
    {
        if (line.Block.Kind is BlockKind.ListItem or BlockKind.TableRow)
        {
            return true;
        }

        if (!IsShort(line) || _headings.Read(line) is not { RunsOn: false } heading)
        {
            return false;
        }

        return heading.Rank is { Form: RankForm.Bare } bare
            ? ContinuesRank(bare, line)
            : IsEntryLike(line) && (heading.Rank is not null || heading.Quoted || heading.KnownStrength >= 0.8 || NextIsEntry(line));
    }

    private bool NextIsEntry(Line line) =>
        line.Index + 1 < _lines.Count && _lines[line.Index + 1] is var next && IsShort(next) && IsEntryLike(next);

    // "20 Feet from Stardom" has no rank, but "10 Amy" has one where "9 Dig!" follows.
    private bool ContinuesRank(Rank rank, Line line) => _lines.Skip(line.Index + 1).Take(60)
        .Where(IsShort).Select(next => RankReader.Read(next.Text, next.Range))
        .Any(next => next is { Form: RankForm.Bare } other && Math.Abs(other.Value - rank.Value) == 1);
}
