using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>Compares a heading with known films.</summary>
static class FilmKnowledge
{
    /// <summary>
    /// Whether <paramref name="years"/> include the film's year or one next to it, or <paramref name="text"/> contains a director's surname.
    /// </summary>
    public static bool IsCorroborated(KnownFilm film, IEnumerable<int> years, ReadOnlySpan<char> text)
    {
        if (film.Year is int known && years.Any(year => Math.Abs(known - year) <= 1))
        {
            return true;
        }

        foreach (var director in film.Directors)
        {
            var surname = director.AsSpan(director.LastIndexOf(' ') + 1);
            if (surname.Length > 3 && text.Contains(surname, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The title with the punctuation that belongs to it: "Dig!", "Who Is Harry Nilsson (And Why …)?".</summary>
    public static TextRange WithMarks(Line line, TextRange title, TextRange range)
    {
        var (text, end) = (line.Text, title.End);
        var isOpen = text.AsSpan(title.Start, title.Length).Contains('(');
        while (end < range.End && ClosesTitle(line, title, range, end, isOpen))
        {
            isOpen &= text[end] != ')';
            end++;
        }

        return WithoutQuote(text, title with { End = end }, range);
    }

    private static bool ClosesTitle(Line line, TextRange title, TextRange range, int at, bool isOpen) => line.Text[at] switch
    {
        '!' or '?' => IsPrinted(line, title, line.Text[at]),
        '…' => true,
        ')' => isOpen,
        '.' => at + 1 == range.End || IsInitial(line.Text, at),
        _ => false,
    };

    // 'Head Full of Dreams': the apostrophe closes the quotation; that of "Hustlin'" belongs to the title.
    private static TextRange WithoutQuote(string text, TextRange title, TextRange range)
    {
        var isQuoted = title.End > title.Start && title.Start > range.Start && Tokenizer.IsApostrophe(text[title.End - 1]) &&
            Tokenizer.IsApostrophe(text[title.Start - 1]);
        return isQuoted ? title with { End = title.End - 1 } : title;
    }

    // "Have you seen Heima?" is a question; "What Happened, Miss Simone?" is a title.
    private static bool IsPrinted(Line line, TextRange title, char mark) =>
        line.Lexicon.Films.Find(line.Text.AsSpan(title.Start, title.Length))
            .Any(film => film.OtherTitles.Prepend(film.Title).Any(known => known.EndsWith(mark)));

    // "Stax: Soulsville U.S.A."
    private static bool IsInitial(string text, int stop) => stop > 2 && char.IsUpper(text[stop - 1]) && text[stop - 2] == '.';

    /// <summary>Whether a known title is also a musician's, a place's or a common name: "Little Richard" is a film too.</summary>
    public static bool IsName(Line line, TextRange title)
    {
        const LexicalTags Names = LexicalTags.Artist | LexicalTags.NotArtist | LexicalTags.Place | LexicalTags.FilmNoun;
        var tokens = line.TokensIn(title);
        return tokens.Count > 0 && line.Lexicon.MatchLongest(line.Text, tokens, 0, Names).Count == tokens.Count;
    }
}
