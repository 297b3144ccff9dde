using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>Finds the line that is the article's own headline, and not its first entry.</summary>
static class HeadlineRule
{
    private const int Head = 12;
    private const int LongestHeadline = 160;
    private const int FewestWordsOfHeadline = 4;

    public static Line? Find(List<Line> lines, bool[] boilerplate, StatedFacts stated)
    {
        var headings = lines.FindAll(line => line.Block.Kind == BlockKind.Heading && line.IsFirst);
        if (stated.Title is { } title && lines.Take(Head).FirstOrDefault(line => line.Span.Equals(title, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return same;
        }

        if (headings.Find(heading => heading.Index < Head && IsAbove(heading, headings)) is { } highest)
        {
            return highest;
        }

        var head = lines.Take(Head).TakeWhile(line => !OpensList(line, lines) && !IsProse(line) && line.Block.Kind != BlockKind.Heading).ToList();
        var likely = head.FindAll(line => !boilerplate[line.Index] && line.WordCount >= 2 && IsShort(line) && !line.EndsAsSentence && ArticleRule.Author(line) is null);
        // "Home", "My account", "Ten films for a rainy night": the first that speaks of a list or of films at some length.
        return stated.Title is not null ? null : likely.Find(line => IsBetweenDateAndProse(line, lines)) ?? likely.Find(line => line.WordCount >= FewestWordsOfHeadline && TellsOfList(line)) ?? likely.FirstOrDefault() ?? head.Find(line => !boilerplate[line.Index] && IsShort(line) && lines.Count > 1);
    }

    // A blog's name, its motto, the date, the headline, the text.
    private static bool IsBetweenDateAndProse(Line line, List<Line> lines) =>
        line.Index > 0 && Boilerplate.IsDateline(lines[line.Index - 1]) && line.Index + 1 < lines.Count && IsProse(lines[line.Index + 1]);

    private static bool TellsOfList(Line line) => Enumerable.Range(0, line.Tokens.Count).Any(i => line.Lexicon.MatchLongest(line.Text, line.Tokens, i, LexicalTags.ListWord | LexicalTags.FilmNoun).Count > 0);

    // A headline stands alone at the highest level; the first of several headings alike is the first entry, unless only the others are numbered or dated.
    private static bool IsAbove(Line heading, List<Line> headings)
    {
        if (headings.Exists(other => other.Block.Level < heading.Block.Level))
        {
            return false;
        }

        var peers = headings.FindAll(other => other.Block.Level == heading.Block.Level && other != heading);
        var entryLike = IsEntryLike(heading);
        return peers.Count == 0
            ? !entryLike || headings.Count > 1 || heading.Block.Level == 1
            : !entryLike && heading == headings.Find(other => other.Block.Level == heading.Block.Level) && (heading.Block.Level == 1 || peers.FindAll(IsEntryLike).Count * 2 > peers.Count);
    }

    private static bool IsEntryLike(Line line) =>
        line.Heading is { Loose: false } heading && (heading.Rank is { Form: not (RankForm.Bare or RankForm.Counted) } || heading.Years.Count > 0 || heading.KnownStrength >= 0.8);

    private static bool IsShort(Line line) => line.Range.Length <= LongestHeadline;

    // A headline stands before the first paragraph, or was not kept.
    private static bool IsProse(Line line) => line.Block.Kind == BlockKind.Paragraph && (line.Range.Length > LongestHeadline || (line.Range.Length > 90 && line.EndsAsSentence && line.WordCount > 14));

    // "12. The Beatles in America (1964)": the text begins, or was cut out, in the middle of the list.
    private static bool OpensList(Line line, List<Line> lines)
    {
        if (line.Block.Kind is BlockKind.ListItem or BlockKind.TableRow)
        {
            return true;
        }

        if (!IsShort(line) || line.Heading is not { Loose: false } heading)
        {
            return false;
        }

        return heading.Rank is { Form: RankForm.Bare } bare ? ContinuesRank(bare, line, lines) : IsEntryLike(line) && (heading.Rank is not null || heading.Quoted || heading.KnownStrength >= 0.8 || NextIsEntry(line, lines));
    }

    private static bool NextIsEntry(Line line, List<Line> lines) => line.Index + 1 < lines.Count && lines[line.Index + 1] is var next && IsShort(next) && IsEntryLike(next);

    // "20 Feet from Stardom" is no rank, but "10 Amy" is where "9 Dig!" follows.
    private static bool ContinuesRank(Rank rank, Line line, List<Line> lines) => lines.Skip(line.Index + 1).Take(60)
        .Where(IsShort).Select(next => RankReader.Read(next.Text, next.Range)).Any(next => next is { Form: RankForm.Bare } other && Math.Abs(other.Value - rank.Value) == 1);
}
