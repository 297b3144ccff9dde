using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>The ranges of a passage that are titles of songs, records or the film itself; names in them are not people's.</summary>
sealed class MaskedSpans(List<TextRange> parts)
{
    /// <summary>Quotations, italics, and occurrences of the film's title.</summary>
    public static MaskedSpans Find(TextPassage passage, Heading heading, TextRange title)
    {
        var masked = new List<TextRange>();
        for (var i = 0; i < passage.Tokens.Count; i++)
        {
            if (IsOpeningQuote(passage.Text[passage.Tokens[i].Start]) && Closing(passage, i) is > 0 and var close)
            {
                if (!IsNickname(passage, i, close))
                {
                    masked.Add(new TextRange(passage.Tokens[i].Start, passage.Tokens[close].End));
                }

                i = close;
            }
        }

        var emphasised = passage.Line.Block.Marks.Where(mark => mark.Kind == MarkKind.Emphasis);
        masked.AddRange(emphasised.Select(mark => new TextRange(mark.Start, mark.End)));
        var words = heading.Text.AsSpan(title.Start, title.Length);
        for (var at = passage.Range.Start; words.Length > 2 && at < passage.Range.End;)
        {
            var found = passage.Text.AsSpan(at, passage.Range.End - at).IndexOf(words, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            masked.Add(new TextRange(at + found, at + found + words.Length));
            at += found + words.Length;
        }

        return new MaskedSpans(masked);
    }

    private static int Closing(TextPassage passage, int open)
    {
        for (var i = open + 1; i < Math.Min(open + 16, passage.Tokens.Count); i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Mark && passage.Text[passage.Tokens[i].Start] is '”' or '»' or '“' or '"')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOpeningQuote(char character) => character is '“' or '«' or '„' or '"';

    private static bool IsNickname(TextPassage passage, int open, int close) => close - open <= 3 && open > 0 && passage.IsCapital(open - 1) &&
        close + 1 < passage.Tokens.Count && passage.IsCapital(close + 1);

    /// <summary>Whether a name is in a masked range. An artist's name that fills an unquoted range is not masked: "the Fugees" in italics.</summary>
    public bool Masks(TextPassage passage, NameHit hit)
    {
        var (start, end) = (passage.Tokens[hit.First].Start, passage.Tokens[hit.After - 1].End);
        return parts.Exists(part => part.Start <= start && end <= part.End &&
            !(hit.IsArtist && hit.Count > 0 && end - start >= part.Length - 4 && !IsOpeningQuote(passage.Text[part.Start])));
    }
}
