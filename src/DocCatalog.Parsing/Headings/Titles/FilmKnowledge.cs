using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>What the known films tell of a heading.</summary>
static class FilmKnowledge
{
    /// <summary>Whether the film's year, or one beside it, is among <paramref name="years"/>, or a director's surname stands in <paramref name="text"/>.</summary>
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

    /// <summary>The title with the marks that close it: "Dig!", "Who Is Harry Nilsson (And Why …)?".</summary>
    public static TextRange WithMarks(Line line, TextRange title, TextRange range)
    {
        var (text, end) = (line.Text, title.End);
        var isOpen = text.AsSpan(title.Start, title.Length).Contains('(');
        while (end < range.End && ((text[end] is '!' or '?' && IsPrinted(line, title, text[end])) || text[end] == '…' || (text[end] == ')' && isOpen) || (text[end] == '.' && (end + 1 == range.End || IsInitial(text, end)))))
        {
            isOpen &= text[end] != ')';
            end++;
        }

        // 'Head Full of Dreams': the apostrophe closes a quotation, and is none of "Hustlin'".
        return title with { End = end > title.Start && title.Start > range.Start && Tokenizer.IsApostrophe(text[end - 1]) && Tokenizer.IsApostrophe(text[title.Start - 1]) ? end - 1 : end };
    }

    // "Have you seen Heima?" asks; "What Happened, Miss Simone?" is called so.
    private static bool IsPrinted(Line line, TextRange title, char mark) =>
        line.Lexicon.Films.Find(line.Text.AsSpan(title.Start, title.Length)).Any(film => film.OtherTitles.Prepend(film.Title).Any(known => known.EndsWith(mark)));

    // "Stax: Soulsville U.S.A."
    private static bool IsInitial(string text, int point) => point > 2 && char.IsUpper(text[point - 1]) && text[point - 2] == '.';

    /// <summary>Whether a known title is rather the name of a musician or a place, or a word for a film: "Little Richard" is a film too.</summary>
    public static bool IsName(Line line, TextRange title)
    {
        var tokens = line.TokensIn(title);
        return tokens.Count > 0 && line.Lexicon.MatchLongest(line.Text, tokens, 0, LexicalTags.Artist | LexicalTags.NotArtist | LexicalTags.Place | LexicalTags.FilmNoun).Count == tokens.Count;
    }
}
