using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Headings.Titles;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings;

/// <summary>Measures the evidence that a known title gives for a heading's being a film's.</summary>
static class KnownStrength
{
    private const int Furthest = 200;
    private const double OfOneWord = 0.5;
    private const double OfTwoWords = 0.85;
    private const double OfPart = 0.4;
    private const double OfUnconfirmed = 0.95;

    /// <summary>
    /// From 0 to 1: 1 for a known title of several words, or one with its year or director; less for a single word, a musician's name, a part
    /// of the title, or words that nothing else delimits.
    /// </summary>
    public static double Measure(Heading heading)
    {
        var films = heading.Line.Lexicon.Films;
        if (!films.Knows(heading.TitleText))
        {
            return heading.Line.KnownTitles.Exists(known =>
                known.Words > 1 && known.Start >= heading.Title.Start && known.End <= heading.Title.End) ? OfPart : 0;
        }

        var known = films.Find(heading.TitleText);
        var strength = IsCorroborated(heading, known) ? 1 : FilmKnowledge.IsName(heading.Line, heading.Title) ? OfOneWord : OfWords(heading);
        return heading.OpensWithinWords && strength < 1 ? OfPart : strength * (IsConfirmed(known) ? 1 : OfUnconfirmed);
    }

    private static double OfWords(Heading heading) =>
        heading.Line.TokensIn(heading.Title).Count(token => token.Kind == TokenKind.Word) switch { <= 1 => OfOneWord, 2 => OfTwoWords, _ => 1 };

    // Whether the film's year or director is next to the title.
    private static bool IsCorroborated(Heading heading, IReadOnlyList<KnownFilm> films)
    {
        var years = heading.Years.Concat(heading.Meta.SelectMany(meta => meta.Years)).Select(year => year.Value);
        var rest = new TextRange(heading.Title.End, Math.Min(heading.Range.End, heading.Title.End + Furthest));
        return films.Any(film => FilmKnowledge.IsCorroborated(film, years, heading.Text.AsSpan(rest.Start, Math.Max(0, rest.Length))));
    }

    // A title without a film was learned by the catalog, from at least two articles.
    private static bool IsConfirmed(IReadOnlyList<KnownFilm> films) => films.Count == 0 || films.Any(film => film.IsConfirmed);
}
