using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>What a line's words are about, counted once for all who ask.</summary>
readonly record struct LineTopics(int FilmWords, int OtherWords, int DirectorCues, int Artists, bool FilmFirst)
{
    public LineTopics Plus(LineTopics other) =>
        new(FilmWords + other.FilmWords, OtherWords + other.OtherWords, DirectorCues + other.DirectorCues, Artists + other.Artists, FilmFirst);
}

/// <summary>What an article is about, as far as its nouns tell: films, or things of another kind.</summary>
sealed class TopicSignals
{
    private readonly LineTopics[] _lines;
    private readonly List<Line> _all;

    public TopicSignals(List<Line> lines)
    {
        _all = lines;
        _lines = [.. lines.Select(CountIn)];
    }

    public LineTopics this[int line] => _lines[line];

    /// <summary>1 where <paramref name="title"/> speaks of films, -1 where of other things, 0 where of neither.</summary>
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

    /// <summary>Whether <paramref name="text"/> speaks of several films: "documentaries", "concert films".</summary>
    public bool HasPluralFilmNoun(string? text)
    {
        if (text is null || _all.Count == 0)
        {
            return false;
        }

        var lexicon = _all[0].Lexicon;
        var tokens = Tokenizer.Split(text, 0, text.Length, lexicon);
        return Enumerable.Range(0, tokens.Count).Any(i => tokens[i].Kind == TokenKind.Word && (lexicon.MatchLongest(text, tokens, i, LexicalTags.FilmNoun) is { Count: > 0 } noun) &&
            text[tokens[i + noun.Count - 1].End - 1] is 's' or 'e' or 'i' or 'n' or 'r' && !(text.AsSpan(tokens[i].Start, tokens[i].Length) is "director" or "directors" or "directed" or "screen" or "footage" or "cinema" or "filmmaker" or "picture" or "movie"));
    }

    /// <summary>Whether <paramref name="text"/> has a word of lists: "best", "favourites", "here are".</summary>
    public bool HasListWord(string? text)
    {
        if (text is null || _all.Count == 0)
        {
            return false;
        }

        var lexicon = _all[0].Lexicon;
        var tokens = Tokenizer.Split(text, 0, text.Length, lexicon);
        return Enumerable.Range(0, tokens.Count).Any(i => tokens[i].Kind == TokenKind.Word && lexicon.MatchLongest(text, tokens, i, LexicalTags.ListWord).Count > 0);
    }

    private static LineTopics CountIn(Line line) => CountIn(line.Text, line.Tokens, line.Lexicon);

    private static LineTopics CountIn(string text, List<Token> tokens, Lexicon lexicon)
    {
        const LexicalTags Told = LexicalTags.FilmNoun | LexicalTags.OtherNoun | LexicalTags.DirectorBefore | LexicalTags.DirectorAfter | LexicalTags.Director | LexicalTags.Artist;
        var (film, other, director, artists) = (0, 0, 0, 0);
        var filmFirst = false;
        for (var i = 0; i < tokens.Count;)
        {
            var (tags, count) = lexicon.MatchLongest(text, tokens, i, Told);
            // The last of two nouns says what it is about: "movie songs" are songs, "album documentaries" films.
            var next = i + count < tokens.Count && tokens[i + count].Kind == TokenKind.Word && count > 0 ? lexicon.MatchLongest(text, tokens, i + count, LexicalTags.FilmNoun | LexicalTags.OtherNoun).Tags & (LexicalTags.FilmNoun | LexicalTags.OtherNoun) : LexicalTags.None;
            tags = (tags & LexicalTags.FilmNoun) != 0 && next == LexicalTags.OtherNoun ? tags & ~LexicalTags.FilmNoun : (tags & LexicalTags.OtherNoun) != 0 && next == LexicalTags.FilmNoun ? tags & ~LexicalTags.OtherNoun : tags;
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
}
