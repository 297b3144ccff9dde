using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Words;

/// <summary>One line of a block with its words: what list finding and the rules look at.</summary>
sealed class Line(Block block, int index, TextRange range, bool isFirst, Lexicon lexicon)
{
    private const int FewestSmallWords = 3;

    private List<Token>? _tokens;
    private int? _wordCount;
    private List<KnownTitle>? _knownTitles;

    public Block Block { get; } = block;

    /// <summary>Its place among the lines of the document.</summary>
    public int Index { get; } = index;
    public TextRange Range { get; } = range;

    /// <summary>Whether it opens its block.</summary>
    public bool IsFirst { get; } = isFirst;
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>Titles in the article's language are written like sentences, with one capital.</summary>
    public bool UsesSentenceCase { get; set; }
    public string Text => Block.Text;
    public ReadOnlySpan<char> Span => Block.Text.AsSpan(Range.Start, Range.Length);
    public List<Token> Tokens => _tokens ??= Tokenizer.Split(Text, Range.Start, Range.End, Lexicon);

    /// <summary>The tokens of a part of it: those of the line, unless the part's ends cut through one or change what one is.</summary>
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

    /// <summary>The known films' titles that are printed in it, longest first where they overlap; offsets are those of the block's text.</summary>
    public List<KnownTitle> KnownTitles => _knownTitles ??= Lexicon.Films.FindIn(Span, printed: true).ConvertAll(known => known with { Start = known.Start + Range.Start, End = known.End + Range.Start });

    public int WordCount => _wordCount ??= Tokenizer.CountWords(Text, Tokens);

    /// <summary>Whether several words of a part begin with small letters, as they do in prose.</summary>
    public bool HasSmallWords(TextRange part) => TokensIn(part).Count(token => token.Kind == TokenKind.Word && char.IsLower(Text[token.Start])) >= FewestSmallWords;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsAsSentence
    {
        get
        {
            var text = Span.TrimEnd("\"”’»')] ");
            return text.Length > 0 && text[^1] is '.' or '…' or '!' or '?';
        }
    }

    /// <summary>The lines of <paramref name="document"/>, empty ones left out.</summary>
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

    // The first token that starts at an offset or behind it.
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

    // A possessive is one by the name before it, and the "'" of "Stones'" by the blank behind it.
    private bool DependsOnNeighbours(int first, int after) =>
        after > first && (Tokens[first].Break || Tokens[first].Kind == TokenKind.Possessive || Tokens[after - 1] is { Kind: TokenKind.Possessive, Length: 1 });

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || Tokenizer.IsInvisible(character);
}
