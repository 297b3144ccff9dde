using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>Counts of a line's words by topic.</summary>
/// <param name="FilmFirst">Whether a word for a film comes before any word for another kind of thing.</param>
readonly record struct LineTopics(int FilmWords, int OtherWords, int DirectorCues, int Artists, bool FilmFirst)
{
    public LineTopics Plus(LineTopics other) =>
        new(FilmWords + other.FilmWords, OtherWords + other.OtherWords, DirectorCues + other.DirectorCues, Artists + other.Artists, FilmFirst);
}

/// <summary>What an article's nouns are about: films, or other kinds of things.</summary>
sealed class TopicSignals
{
    private const LexicalTags Nouns = LexicalTags.FilmNoun | LexicalTags.OtherNoun;
    private const LexicalTags Counted = Nouns | LexicalTags.DirectorBefore | LexicalTags.DirectorAfter | LexicalTags.Director | LexicalTags.Artist;

    private readonly LineTopics[] _lines;
    private readonly List<Line> _all;

    public TopicSignals(List<Line> lines)
    {
        _all = lines;
        _lines = [.. lines.Select(CountIn)];
    }

    public LineTopics this[int line] => _lines[line];

    /// <summary>1 where <paramref name="title"/> is about films, -1 where about other things, 0 where about neither.</summary>
    public int Topic(string? title)
    {
        if (title is null || _all.Count == 0)
        {
            return 0;
        }

        var lexicon = _all[0].Lexicon;
        var topics = CountIn(title, Tokenizer.Split(title, 0, title.Length, lexicon), lexicon);
        return topics.FilmFirst ? 1 : topics.OtherWords > 0 ? -1 : 0;
    }

    /// <summary>Whether <paramref name="text"/> has a plural noun for films: "documentaries", "concert films".</summary>
    public bool HasPluralFilmNoun(string? text) => AnyWord(text, LexicalTags.FilmNoun, IsPlural);

    /// <summary>Whether <paramref name="text"/> has a word typical of lists: "best", "favourites", "here are".</summary>
    public bool HasListWord(string? text) => AnyWord(text, LexicalTags.ListWord, (_, _, _) => true);

    private bool AnyWord(string? text, LexicalTags wanted, Func<string, Token, Token, bool> holds)
    {
        if (text is null || _all.Count == 0)
        {
            return false;
        }

        var lexicon = _all[0].Lexicon;
        var tokens = Tokenizer.Split(text, 0, text.Length, lexicon);
        return Enumerable.Range(0, tokens.Count).Any(i => tokens[i].Kind == TokenKind.Word &&
            lexicon.MatchLongest(text, tokens, i, wanted) is { Count: > 0 } match &&
            holds(text, tokens[i], tokens[i + match.Count - 1]));
    }

    // By its last letter, in the languages that mark the plural there.
    private static bool IsPlural(string text, Token first, Token last) =>
        text[last.End - 1] is 's' or 'e' or 'i' or 'n' or 'r' &&
        !(text.AsSpan(first.Start, first.Length) is "director" or "directors" or "directed" or "screen" or "footage" or "cinema" or "filmmaker" or
            "picture" or "movie");

    private static LineTopics CountIn(Line line) => CountIn(line.Text, line.Tokens, line.Lexicon);

    private static LineTopics CountIn(string text, List<Token> tokens, Lexicon lexicon)
    {
        var (film, other, director, artists) = (0, 0, 0, 0);
        var filmFirst = false;
        for (var i = 0; i < tokens.Count;)
        {
            var (tags, count) = lexicon.MatchLongest(text, tokens, i, Counted);
            tags = WithoutModifier(tags, count > 0 ? NounAt(text, tokens, i + count, lexicon) : LexicalTags.None);
            if ((tags & LexicalTags.FilmNoun) != 0)
            {
                filmFirst |= other == 0;
                film++;
            }
            else if ((tags & LexicalTags.OtherNoun) != 0)
            {
                other++;
            }

            if ((tags & (LexicalTags.DirectorBefore | LexicalTags.DirectorAfter)) != 0 || ((tags & LexicalTags.Director) != 0 && count > 1))
            {
                director++;
            }

            if ((tags & LexicalTags.Artist) != 0 && ((tags & (LexicalTags.CommonWord | LexicalTags.Place)) == 0 || count > 2))
            {
                artists++;
            }

            i += Math.Max(count, 1);
        }

        return new LineTopics(film, other, director, artists, filmFirst);
    }

    // Of two nouns the last decides: "movie songs" are songs, "album documentaries" are films.
    private static LexicalTags WithoutModifier(LexicalTags tags, LexicalTags next)
    {
        var modifier = next == LexicalTags.OtherNoun ? LexicalTags.FilmNoun : next == LexicalTags.FilmNoun ? LexicalTags.OtherNoun : LexicalTags.None;
        return tags & ~modifier;
    }

    private static LexicalTags NounAt(string text, List<Token> tokens, int at, Lexicon lexicon) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word ? lexicon.MatchLongest(text, tokens, at, Nouns).Tags & Nouns : LexicalTags.None;
}
