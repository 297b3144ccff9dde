using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>What a line's words are about, counted once for all who ask.</summary>
readonly record struct LineGist(int FilmWords, int OtherWords, int DirectorCues, int Artists, bool FilmFirst)
{
    public LineGist Plus(LineGist other) =>
        new(FilmWords + other.FilmWords, OtherWords + other.OtherWords, DirectorCues + other.DirectorCues, Artists + other.Artists, FilmFirst);
}

/// <summary>What an article is about, as far as its nouns tell: films, or things of another kind.</summary>
sealed class Gist
{
    private readonly LineGist[] _lines;
    private readonly List<Line> _all;

    public Gist(List<Line> lines)
    {
        _all = lines;
        _lines = [.. lines.Select(Of)];
    }

    public LineGist this[int line] => _lines[line];

    /// <summary>1 where <paramref name="title"/> speaks of films, -1 where of other things, 0 where of neither.</summary>
    public int Topic(string? title)
    {
        if (title is null || _all.Count == 0)
        {
            return 0;
        }

        var lexicon = _all[0].Lexicon;
        var gist = Count(title, Tokenizer.Split(title, 0, title.Length, lexicon), lexicon);
        return gist.FilmFirst ? 1 : gist.OtherWords > 0 ? -1 : 0;
    }

    /// <summary>Whether <paramref name="text"/> speaks of several films: "documentaries", "concert films".</summary>
    public bool TellsPlural(string? text)
    {
        if (text is null || _all.Count == 0)
        {
            return false;
        }

        var lexicon = _all[0].Lexicon;
        var tokens = Tokenizer.Split(text, 0, text.Length, lexicon);
        return Enumerable.Range(0, tokens.Count).Any(i => tokens[i].Kind == TokenKind.Word && (lexicon.Longest(text, tokens, i, Sense.FilmNoun) is { Count: > 0 } noun) &&
            text[tokens[i + noun.Count - 1].End - 1] is 's' or 'e' or 'i' or 'n' or 'r' && !(text.AsSpan(tokens[i].Start, tokens[i].Length) is "director" or "directors" or "directed" or "screen" or "footage" or "cinema" or "filmmaker" or "picture" or "movie"));
    }

    /// <summary>Whether <paramref name="text"/> has a word of lists: "best", "favourites", "here are".</summary>
    public bool TellsList(string? text)
    {
        if (text is null || _all.Count == 0)
        {
            return false;
        }

        var lexicon = _all[0].Lexicon;
        var tokens = Tokenizer.Split(text, 0, text.Length, lexicon);
        return Enumerable.Range(0, tokens.Count).Any(i => tokens[i].Kind == TokenKind.Word && lexicon.Longest(text, tokens, i, Sense.ListWord).Count > 0);
    }

    private static LineGist Of(Line line) => Count(line.Text, line.Tokens, line.Lexicon);

    private static LineGist Count(string text, List<Token> tokens, Lexicon lexicon)
    {
        const Sense Told = Sense.FilmNoun | Sense.OtherNoun | Sense.DirectorBefore | Sense.DirectorAfter | Sense.Director | Sense.Artist;
        var (film, other, director, artists) = (0, 0, 0, 0);
        var filmFirst = false;
        for (var i = 0; i < tokens.Count;)
        {
            var (senses, count) = lexicon.Longest(text, tokens, i, Told);
            // The last of two nouns says what it is about: "movie songs" are songs, "album documentaries" films.
            var next = i + count < tokens.Count && tokens[i + count].Kind == TokenKind.Word && count > 0 ? lexicon.Longest(text, tokens, i + count, Sense.FilmNoun | Sense.OtherNoun).Senses & (Sense.FilmNoun | Sense.OtherNoun) : Sense.None;
            senses = (senses & Sense.FilmNoun) != 0 && next == Sense.OtherNoun ? senses & ~Sense.FilmNoun : (senses & Sense.OtherNoun) != 0 && next == Sense.FilmNoun ? senses & ~Sense.OtherNoun : senses;
            if ((senses & Sense.FilmNoun) != 0)
            {
                filmFirst |= other == 0;
                film++;
            }
            else if ((senses & Sense.OtherNoun) != 0)
            {
                other++;
            }

            if ((senses & (Sense.DirectorBefore | Sense.DirectorAfter)) != 0 || ((senses & Sense.Director) != 0 && count > 1))
            {
                director++;
            }

            if ((senses & Sense.Artist) != 0 && ((senses & (Sense.CommonWord | Sense.Place)) == 0 || count > 2))
            {
                artists++;
            }

            i += Math.Max(count, 1);
        }

        return new LineGist(film, other, director, artists, filmFirst);
    }
}
