using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>
/// Reads the year of release: from the heading, else from a labelled value, else from a phrase about the release in the prose.
/// Years of tours, festivals and albums are ignored.
/// </summary>
static class YearRule
{
    // In tokens between cue and year: "released … in May 1991".
    private const int FurthestCue = 7;
    private const int OpeningTokens = 30;

    // The shares of years found in these ways that are right in the labelled articles.
    private const double Stated = 0.95;
    private const double Worded = 0.97;
    private const double Near = 0.87;

    /// <summary>The year, its block and the probability that it is right; null where no year is stated.</summary>
    public static (Year Year, Block Block, double Probability)? Find(Section section, IReadOnlyList<ReadName> directors)
    {
        var heading = section.Heading;
        if (heading.Years.Count > 0)
        {
            return (heading.Years[0], heading.Line.Block, Stated);
        }

        if (heading.Meta.FirstOrDefault(meta => meta.Years.Count > 0) is { } meta)
        {
            return (meta.Years[0], meta.Line.Block, Stated);
        }

        return InFields(section) ??
            section.Body.Select(Alone).FirstOrDefault(found => found is not null) ??
            section.Body.Select(InProse).FirstOrDefault(found => found is not null) ??
            section.Body.Select(passage => InBracket(passage, heading)).FirstOrDefault(found => found is not null) ??
            section.Body.Select(passage => BesideDirector(passage, directors)).FirstOrDefault(found => found is not null);
    }

    private static (Year Year, Block Block, double Probability)? InFields(Section section) => section.Fields
        .Where(field => (field.Kind & (LexicalTags.YearField | LexicalTags.DirectorField)) != 0)
        .SelectMany(field => YearReader.In(field.Value.Text, field.Value.Range).Take(1).Select(year => (year, field.Value.Line.Block, Stated)))
        .Cast<(Year Year, Block Block, double Probability)?>().FirstOrDefault();

    // A line that is only a year.
    private static (Year Year, Block Block, double Probability)? Alone(TextPassage passage) =>
        passage.Tokens.Count == 1 && YearReader.At(passage.Text, passage.Tokens[0].Start, passage.Range.End) is { } year
            ? (year, passage.Line.Block, Stated)
            : null;

    // "James Erskine (2019) had the tapes", "Two hours (Murray Lerner and Paul Crowder, 2007)"
    private static (Year Year, Block Block, double Probability)? InBracket(TextPassage passage, Heading heading)
    {
        for (var i = 1; i + 1 < passage.Tokens.Count; i++)
        {
            var isBracketed = passage.Text[passage.Tokens[i + 1].Start] is ')' or '.' &&
                (passage.Text[passage.Tokens[i - 1].Start] is '(' or ',' || NamesList.EndingAt(passage, i, LexicalTags.Country) != 0);
            if (isBracketed && YearReader.At(passage.Text, passage.Tokens[i].Start, passage.Range.End) is { } year &&
                IsOfThisFilm(passage, i, heading))
            {
                return (year, passage.Line.Block, Worded);
            }
        }

        return null;
    }

    // After the film's title anywhere; early in the text after names; or at the end: "(2016.)". "Selma (2014)" is another film.
    private static bool IsOfThisFilm(TextPassage passage, int year, Heading heading)
    {
        var open = year - 1;
        while (open > 0 && passage.Text[passage.Tokens[open].Start] != '(' && year - open < 12)
        {
            open--;
        }

        if (passage.Text[passage.Tokens[open].Start] != '(')
        {
            return false;
        }

        var followsTitle = passage.Text.AsSpan(0, passage.Tokens[open].Start).TrimEnd(" ”’\"*_")
            .EndsWith(heading.TitleText, StringComparison.OrdinalIgnoreCase);
        // "… Ensiesitys. (Guitar Man, USA 2020)"
        var followsCountry = passage.SpanOf(year + 1) is ")" && NamesList.EndingAt(passage, year, LexicalTags.Country) != 0;
        return followsTitle || followsCountry || FollowsNames(passage, open, year) ||
            (year + 4 > passage.Tokens.Count && open > 0 && passage.Tokens[open - 1].Kind == TokenKind.Mark);
    }

    private static bool FollowsNames(TextPassage passage, int open, int year)
    {
        var namesInside = year - open > 2;
        return year < OpeningTokens && (namesInside || open == 0 || !passage.IsCapital(open - 1) ||
            passage.Names.Exists(hit => hit.After == open && (hit.IsPerson || hit.IsDirector)));
    }

    // "Brett Morgen directed it like a chase, in 2012": a year in the sentence that names the director, unless of a tour or a record.
    private static (Year Year, Block Block, double Probability)? BesideDirector(TextPassage passage, IReadOnlyList<ReadName> directors)
    {
        foreach (var director in directors.Where(director => director.Block == passage.Line.Block))
        {
            var named = passage.Tokens.FindIndex(token => token.Start == director.Range.Start);
            // "In 1995 Don Was …"
            if (named is 2 or 3 && passage.SpanOf(0) is "In" && YearReader.At(passage.Text, passage.Tokens[1].Start, passage.Range.End) is { } first)
            {
                return (first, passage.Line.Block, Near);
            }

            for (var i = Math.Max(named, 0); named >= 0 && i < passage.Tokens.Count && !NamesList.EndsSentence(passage, i); i++)
            {
                if (passage.SpanOf(i) is "already" or "earlier" or "previous" or "previously")
                {
                    break;
                }

                if (i > 0 && passage.SpanOf(i - 1) is "in" && !IsOfAnother(passage, i, reach: 8) &&
                    YearReader.At(passage.Text, passage.Tokens[i].Start, passage.Range.End) is { } year)
                {
                    return (year, passage.Line.Block, Near);
                }
            }
        }

        return null;
    }

    private static (Year Year, Block Block, double Probability)? InProse(TextPassage passage)
    {
        for (var i = 0; i < passage.Tokens.Count; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Word && char.IsAsciiDigit(passage.Text[passage.Tokens[i].Start]) &&
                YearReader.At(passage.Text, passage.Tokens[i].Start, passage.Range.End) is { } year && IsRelease(passage, i))
            {
                return (year, passage.Line.Block, Worded);
            }
        }

        return null;
    }

    private static bool IsRelease(TextPassage passage, int year) =>
        IsAttribute(passage, year) || IsAfterCue(passage, year) || IsOpeningClause(passage, year);

    // "… under an hour. 2015, and not a minute too long."
    private static bool IsOpeningClause(TextPassage passage, int year) =>
        year > 0 && NamesList.EndsSentence(passage, year - 1) && year + 1 < passage.Tokens.Count && passage.SpanOf(year + 1) is "," or ".";

    // "this 2012 release", "the 2003 film", "the 2021 series from"
    private static bool IsAttribute(TextPassage passage, int year)
    {
        for (var i = year + 1; i < Math.Min(year + 5, passage.Tokens.Count); i++)
        {
            if (passage.Tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }

            var tags = passage.TagsOf(i);
            if ((tags & (LexicalTags.FilmNoun | LexicalTags.FilmKind)) != 0)
            {
                return year > 0 && IsOwn(passage, year - 1);
            }

            if ((tags & (LexicalTags.OtherNoun | LexicalTags.TourNoun | LexicalTags.Stop)) != 0)
            {
                return false;
            }
        }

        return false;
    }

    // "the 2003 film" is this film; "a 2006 costume drama" and "his 1970 film" are others.
    private static bool IsOwn(TextPassage passage, int before) =>
        passage.Tokens[before].Kind == TokenKind.Possessive ||
        passage.SpanOf(before) is "the" or "The" or "this" or "This" or "that" or "That" or "," or "." or "acclaimed" or "documentary";

    // "released in 2003", "came out in May 1991", "From 2006."
    private static bool IsAfterCue(TextPassage passage, int year)
    {
        for (var i = year - 1; i >= Math.Max(0, year - FurthestCue); i--)
        {
            if (i < year - 1 && passage.Tokens[i].Kind == TokenKind.Mark && passage.Text[passage.Tokens[i].Start] is '.' or '!' or '?' or ';' or '(')
            {
                return false;
            }

            var release = passage.MatchLongest(i, LexicalTags.Release);
            if (passage.MatchLongest(i, LexicalTags.NotRelease) is { Count: > 0 } other && i + other.Count <= year && release.Count <= other.Count)
            {
                return false;
            }

            if (release.Count > 0 && i + release.Count <= year && (release.Count > 1 || !IsWeak(passage, i, year)))
            {
                return !IsOfAnother(passage, i);
            }
        }

        return false;
    }

    // "From" and "year" must directly precede the year: "From 2006.", not "from New York, where in 1970".
    private static bool IsWeak(TextPassage passage, int cue, int year) =>
        passage.SpanOf(cue) is "from" or "From" or "year" or "fra" or "ano" or "anno" &&
        (cue + 1 != year || !EndsClause(passage, year) || (cue > 0 && !StartsClause(passage, cue)));

    private static bool EndsClause(TextPassage passage, int year) =>
        year + 1 >= passage.Tokens.Count || passage.Tokens[year + 1].Kind == TokenKind.Mark;

    private static bool StartsClause(TextPassage passage, int cue) => cue == 0 || passage.Tokens[cue - 1].Kind == TokenKind.Mark;

    // "the album released in 1972", "two years after it came out"
    private static bool IsOfAnother(TextPassage passage, int cue, int reach = 4)
    {
        for (var i = cue - 1; i >= Math.Max(0, cue - reach); i--)
        {
            if (passage.Tokens[i].Kind == TokenKind.Mark && passage.Text[passage.Tokens[i].Start] is '.' or ';' or ',')
            {
                return false;
            }

            if ((passage.TagsOf(i) & (LexicalTags.OtherNoun | LexicalTags.NotRelease)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
