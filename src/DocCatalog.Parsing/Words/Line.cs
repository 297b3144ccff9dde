using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Words;

/// <summary>One line of a block with its tokens: the unit that list finding and the rules work on.</summary>
sealed class Line(Block block, int index, TextRange range, bool isFirst, Lexicon lexicon)
{
    private const int FewestLowerCaseWords = 3;

    private List<Token>? _tokens;
    private int? _wordCount;
    private List<KnownTitle>? _knownTitles;

    public Block Block { get; } = block;

    /// <summary>The index among the document's lines.</summary>
    public int Index { get; } = index;
    public TextRange Range { get; } = range;

    /// <summary>Whether it is the first line of its block.</summary>
    public bool IsFirst { get; } = isFirst;
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>Whether titles in the article's language are written in sentence case, with one capital.</summary>
    public bool UsesSentenceCase { get; set; }
    public string Text => Block.Text;
    public ReadOnlySpan<char> Span => Block.Text.AsSpan(Range.Start, Range.Length);
    public List<Token> Tokens => _tokens ??= Tokenizer.Split(Text, Range.Start, Range.End, Lexicon);

    /// <summary>The tokens of <paramref name="part"/>: the line's own, unless the part's ends split a token or change what it is.</summary>
    public List<Token> TokensIn(TextRange part)
    {
        if (part.Start < Range.Start || part.End > Range.End)
        {
            return Tokenizer.Split(Text, part.Start, part.End, Lexicon);
        }

        var first = FirstFrom(part.Start);
        var after = FirstFrom(part.End);
        return IsCutAt(first, part.Start) || IsCutAt(after, part.End) || DependsOnNeighbours(first, after)
            ? Tokenizer.Split(Text, part.Start, part.End, Lexicon)
            : first == 0 && after == Tokens.Count ? Tokens : Tokens.GetRange(first, Math.Max(0, after - first));
    }

    /// <summary>Known films' titles in the line, the longest where they overlap; offsets index the block's text.</summary>
    public List<KnownTitle> KnownTitles => _knownTitles ??= Lexicon.Films.FindIn(Span, printed: true)
        .ConvertAll(known => known with { Start = known.Start + Range.Start, End = known.End + Range.Start });

    public int WordCount => _wordCount ??= Tokenizer.CountWords(Text, Tokens);

    /// <summary>Whether several words of <paramref name="part"/> begin with lower-case letters, as in prose.</summary>
    public bool HasLowerCaseWords(TextRange part) =>
        TokensIn(part).Count(token => token.Kind == TokenKind.Word && char.IsLower(Text[token.Start])) >= FewestLowerCaseWords;

    /// <summary>Whether it ends with a sentence's punctuation.</summary>
    public bool EndsAsSentence
    {
        get
        {
            var text = Span.TrimEnd("\"”’»')] ");
            return text.Length > 0 && text[^1] is '.' or '…' or '!' or '?';
        }
    }

    /// <summary>The lines of <paramref name="document"/> that are not blank; a table row is one line.</summary>
    public static List<Line> Split(Document document, Lexicon lexicon)
    {
        var lines = new List<Line>(document.Blocks.Length);
        foreach (var block in document.Blocks)
        {
            var start = 0;
            while (start <= block.Text.Length)
            {
                var end = block.Text.IndexOf('\n', start);
                end = end < 0 || block.Kind == BlockKind.TableRow ? block.Text.Length : end;
                var range = Trim(block.Text, new TextRange(start, end));
                if (!range.IsEmpty)
                {
                    lines.Add(new Line(block, lines.Count, range, start == 0, lexicon));
                }

                start = end + 1;
            }
        }

        return lines;
    }

    /// <summary><paramref name="part"/> without white space and invisible characters at its ends.</summary>
    public static TextRange Trim(string text, TextRange part)
    {
        var (start, end) = (part.Start, part.End);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }

    // The index of the first token that starts at or after an offset.
    private int FirstFrom(int offset)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsCutAt(int next, int offset) => next > 0 && Tokens[next - 1].End > offset;

    // A possessive depends on the name before it, and the "'" of "Stones'" on the space after it.
    private bool DependsOnNeighbours(int first, int after) =>
        after > first && (Tokens[first].Break || Tokens[first].Kind == TokenKind.Possessive ||
            Tokens[after - 1] is { Kind: TokenKind.Possessive, Length: 1 });

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || Tokenizer.IsInvisible(character);
}
