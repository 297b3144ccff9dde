using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>What a line's words are about, counted once for all who ask.</summary>
readonly record struct LineGist(int FilmWords, int OtherWords, int DirectorCues, int Artists, bool FilmFirst)
{
    public LineGist Plus(LineGist other) =>
        new(FilmWords + other.FilmWords, OtherWords + other.OtherWords, DirectorCues + other.DirectorCues, Artists + other.Artists, FilmFirst);
}

/// <summary>What an article is about, as far as its nouns tell: films, or things of another kind.</summary>
sealed class Gist
{
    // The first lines tell what is listed; further down anything may be mentioned.
    private const int IntroLines = 6;

    private readonly LineGist[] _lines;
    private readonly List<Line> _all;

    public Gist(List<Line> lines)
    {
        _all = lines;
        _lines = [.. lines.Select(Of)];
    }

    public LineGist this[int line] => _lines[line];

    /// <summary>Above 0 where title and introduction speak of films, below where of other things, 0 where of neither.</summary>
    public int Topic(string? title, int firstHeading)
    {
        if (title is not null && TitleTopic(title) is var told and not 0)
        {
            return told * 2;
        }

        var intro = Enumerable.Range(0, Math.Min(firstHeading, _lines.Length)).TakeLast(IntroLines).ToList();
        var film = intro.Sum(line => _lines[line].FilmWords);
        var other = intro.Sum(line => _lines[line].OtherWords);
        return Math.Sign(film - (other / 2));
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

    private int TitleTopic(string title)
    {
        if (_all.Count == 0)
        {
            return 0;
        }

        var lexicon = _all[0].Lexicon;
        var gist = Count(title, Tokenizer.Split(title, 0, title.Length, lexicon), lexicon);
        return gist.FilmFirst ? 1 : gist.OtherWords > 0 ? -1 : 0;
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
