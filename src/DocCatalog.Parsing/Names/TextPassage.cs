using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>A range of one line with its tokens.</summary>
sealed class TextPassage
{
    private List<NameHit>? _names;

    public TextPassage(Line line, TextRange range)
    {
        Line = line;
        Range = range;
        Tokens = line.TokensIn(range);
    }

    public Line Line { get; }
    public TextRange Range { get; }
    public List<Token> Tokens { get; }

    /// <summary>The names in the passage, computed once.</summary>
    public List<NameHit> Names => _names ??= NameFinder.Find(this);
    public string Text => Line.Text;
    public Lexicon Lexicon => Line.Lexicon;

    public ReadOnlySpan<char> SpanOf(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>Whether the token is a word whose first character is neither a lower-case letter nor a digit.</summary>
    public bool IsCapital(int token) =>
        Tokens[token].Kind == TokenKind.Word && !char.IsLower(Text[Tokens[token].Start]) && !char.IsDigit(Text[Tokens[token].Start]);

    public LexicalTags TagsOf(int token) => Lexicon.TagsOf(Text, Tokens, token);

    public (LexicalTags Tags, int Count) MatchLongest(int token, LexicalTags wanted) => Lexicon.MatchLongest(Text, Tokens, token, wanted);
}
