using DocCatalog.Parsing.Headings.Parts;

namespace DocCatalog.Parsing.Headings.Titles;

// Colons, commas, dashes and sentence ends: often part of the text, sometimes the title's edge.
sealed partial class EdgeFinder
{
    private const int LongestEllipsis = 4;

    private int Sign(int at)
    {
        var isLast = at + 1 >= _end || char.IsWhiteSpace(_text[at + 1]);
        var isFirst = at > _start && char.IsWhiteSpace(_text[at - 1]);
        switch (_text[at])
        {
            case ':' or ';' when isLast:
            case '：' or '；':
                AddBoth(at, at + 1, Edge.Colon);
                break;
            case ',' when isLast:
            case '、' or '，':
                AddBoth(at, at + 1, Edge.Comma);
                break;
            case '/' when isFirst || isLast:
            case '／':
                AddBoth(at, at + 1, Edge.Slash);
                break;
            case '|' or '•':
            case '·' when TailReader.IsMiddleDot(_text, at):
                AddBoth(at, at + 1, Edge.Bar);
                break;
            case '-' or '–' or '—':
                return Dash(at, isFirst);
            case '.' or '…' or '。' or '!' or '?' or '！' or '？':
                return SentenceEnd(at);
        }

        return at;
    }

    // " – ", "--", "—"
    private int Dash(int at, bool isFirst)
    {
        var after = at + 1;
        while (after < _end && _text[after] is '-' or '–' or '—')
        {
            after++;
        }

        if ((isFirst && after < _end && char.IsWhiteSpace(_text[after])) || after > at + 1 || (_text[at] == '—' && at > _start))
        {
            AddBoth(at, after, Edge.Dash);
        }

        return after - 1;
    }

    // "Gimme Shelter. Dir. …", "Dig! It follows …": "!" and "?" belong to the title, a full stop does not. "Gimme Shelter ........ 1970" has a leader.
    private int SentenceEnd(int at)
    {
        var after = at + 1;
        while (after < _end && _text[after] is '.' or '…')
        {
            after++;
        }

        if (after - at > LongestEllipsis)
        {
            AddBoth(at, after, Edge.Bar);
        }
        else if (!EndsAbbreviation(at) && (after >= _end || char.IsWhiteSpace(_text[after]) || _text[at] is '。' or '！' or '？'))
        {
            AddEnd(_text[at] is '.' or '。' && after == at + 1 ? at : after, after, Edge.SentenceEnd);
        }

        return after - 1;
    }

    // "Sheila E.", "Stax: Soulsville U.S.A.", "Mr. Dynamite"
    private bool EndsAbbreviation(int stop)
    {
        var start = stop;
        while (start > _start && char.IsLetter(_text[start - 1]))
        {
            start--;
        }

        return _text[stop] == '.' && ((stop - start == 1 && char.IsUpper(_text[start])) ||
            _text.AsSpan(start, stop - start) is "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "vs" or "Vol" or "Jr" or "feat");
    }
}
