using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Parts;

// Classifies one segment of a tail: a credit, or a field that names nobody.
sealed partial class TailReader
{
    private static readonly string[] Prepositions = ["by ", "de ", "di ", "von ", "van ", "par ", "por ", "av ", "af ", "d’", "d'"];

    /// <summary>The length of the cue at the start of the part, or 0: "dir. X", "directed by X", "Regie: X", "by X".</summary>
    public int CueLength(TextRange part)
    {
        if (part.Length < 4 || !char.IsLetter(_text[part.Start]))
        {
            return 0;
        }

        var tokens = _line.TokensIn(part with { End = Math.Min(part.End, part.Start + 60) });
        if (tokens.Count < 2)
        {
            return 0;
        }

        var (_, count) = _line.Lexicon.MatchLongest(_text, tokens, 0, LexicalTags.DirectorBefore);
        if (count == 0 && OpensWithBy(part))
        {
            count = 1;
        }

        if (count == 0 || count >= tokens.Count)
        {
            return 0;
        }

        while (count + 1 < tokens.Count && BelongsToCue(tokens[count]))
        {
            count++;
        }

        var next = tokens[count];
        return (next.Kind == TokenKind.Word && !char.IsLower(_text[next.Start])) || IsParticle(tokens, count) ? next.Start - part.Start : 0;
    }

    private bool BelongsToCue(Token token) =>
        (token.Kind == TokenKind.Mark && _text[token.Start] is ':' or '.' or '’' or '\'') ||
        (token.Length == 2 && _text.AsSpan(token.Start, 2) is "by");

    /// <summary>Whether a cue for a director is at <paramref name="at"/>: "by Asif Kapadia".</summary>
    public bool CuesAt(int at) => at < _end && CueLength(new TextRange(at, _end)) > 0;

    /// <summary>Whether a year or a cue for a director is at <paramref name="at"/>.</summary>
    public bool FollowedByYear(int at)
    {
        while (at < _end && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return YearReader.At(_text, at, _end) is not null || CueLength(new TextRange(at, _end)) > 0;
    }

    // "by Asif Kapadia", "de Wim Wenders", "d’Alek Keshishian"
    private bool OpensWithBy(TextRange part)
    {
        foreach (var by in Prepositions)
        {
            if (_text.AsSpan(part.Start, part.Length).StartsWith(by, StringComparison.OrdinalIgnoreCase) && part.Length > by.Length + 3 &&
                char.IsUpper(_text[part.Start + by.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsParticle(List<Token> tokens, int at) => (_line.Lexicon.TagsOf(_text, tokens, at) & LexicalTags.Particle) != 0;

    /// <summary>Whether the part is a country, a running time, a rating or a labelled value: nothing that names a person.</summary>
    public bool IsField(TextRange part)
    {
        var tokens = _line.TokensIn(part);
        if (tokens.Count == 0)
        {
            return true;
        }

        if (tokens.Count <= 8 && Enumerable.Range(0, tokens.Count).Any(i => IsAmount(tokens, i)))
        {
            return true;
        }

        if (_line.Lexicon.MatchLongest(_text, tokens, 0, LexicalTags.Boilerplate).Count > 0)
        {
            return true;
        }

        for (var i = 0; i < tokens.Count;)
        {
            var (_, count) = _line.Lexicon.MatchLongest(_text, tokens, i, LexicalTags.Country | LexicalTags.Unit | LexicalTags.NotArtist);
            if (count == 0 && tokens[i].Kind == TokenKind.Word && (_line.Lexicon.TagsOf(_text, tokens, i) & LexicalTags.And) == 0)
            {
                return false;
            }

            i += Math.Max(count, 1);
        }

        return true;
    }

    // A number with a unit: "95 min", "95’".
    private bool IsAmount(List<Token> tokens, int at) => char.IsAsciiDigit(_text[tokens[at].Start]) &&
        (EndsInUnit(tokens[at]) || (at + 1 < tokens.Count && (_line.Lexicon.TagsOf(_text, tokens, at + 1) & LexicalTags.Unit) != 0));

    // "95’" and "95'" are minutes.
    private bool EndsInUnit(Token token) =>
        (token.End < _end && token.Length <= 3 && _text[token.End] is '’' or '\'' or '′') ||
        (_text[token.End - 1] is 'm' or 'h' or 'n' or 's' or '\'' && token.Length is >= 2 and <= 6);

    /// <summary>The parts between separators, without empty ones.</summary>
    public IEnumerable<TextRange> Segments(TextRange inside)
    {
        var from = inside.Start;
        for (var i = inside.Start; i <= inside.End; i++)
        {
            if (i == inside.End || _text[i] is ',' or '、' or '，' or ';' or '/' or '／' or '|' or '•' || IsMiddleDot(_text, i) ||
                (_text[i] is '–' or '—' or '-' && i > inside.Start && char.IsWhiteSpace(_text[i - 1])))
            {
                var segment = Line.Trim(_text, new TextRange(from, i));
                if (!segment.IsEmpty)
                {
                    yield return segment;
                }

                from = i + 1;
            }
        }
    }
}
