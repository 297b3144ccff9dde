using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Rules;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>A known title that stands in a heading, set off from what else does: "1973: Jimi Hendrix", "Hype! by Doug Pray", "The Last Waltz – …".</summary>
/// <param name="Title">Where it stands.</param>
/// <param name="Strength">1 for a title of several words or one with its year beside it, less for a single word, a musician's name or a part of the heading.</param>
sealed record KnownMatch(Part Title, double Strength)
{
    private const int LongestHeading = 200;
    private const double OfOneWord = 0.5;
    private const double OfTwoWords = 0.85;
    private const double OfPart = 0.9;
    private const double OfEnd = 0.4;
    private const double OfUnconfirmed = 0.95;
    private const double Strong = 0.75;

    public static KnownMatch None { get; } = new(default, 0);

    /// <summary>The strongest, or null.</summary>
    public static KnownMatch? Find(Heading heading)
    {
        var range = new Part(heading.Title.Start, Math.Min(Math.Max(heading.Title.End, heading.Sides.Select(side => side.End).DefaultIfEmpty().Max()), heading.Title.Start + LongestHeading));
        return Candidates(heading, range).Select(known => Match(heading, range, known)).OfType<KnownMatch>().MaxBy(match => match.Strength);
    }

    /// <summary>
    /// The heading with its title cut where the known one ends, and what stands behind read as its tail or as prose: "Miss Americana - Taylor Swift
    /// hardly needs an introduction". A subtitle after a colon stays.
    /// </summary>
    public static Heading Fit(Heading heading)
    {
        if (heading.Quoted || heading.Emphasised || heading.Known is not { Strength: > Strong } known || (known.Title == heading.Title && heading.Sides.Count < 2) || heading.IsInline || TitleRule.OpeningYear(heading) is not null)
        {
            return heading;
        }

        // Between dashes the list's habit tells title from name, unless prose follows.
        if (heading.Sides.Contains(known.Title) && !IsRemark(heading, new Part(known.Title.End, Math.Max(known.Title.End, heading.Sides[^1].End))))
        {
            return heading;
        }

        var end = Math.Max(heading.BodyStart, heading.Title.End);
        var after = heading.Text.AsSpan(known.Title.End, Math.Max(0, heading.Range.End - known.Title.End)).TrimStart();
        var before = heading.Text.AsSpan(heading.Title.Start, Math.Max(0, known.Title.Start - heading.Title.Start)).TrimEnd();
        if ((after.Length > 0 && after[0] == ':' && !IsProse(heading, new Part(known.Title.End, heading.Range.End))) || (before.Length > 0 && before[^1] == ':' && !IsLabel(heading, before[..^1])))
        {
            return heading;
        }

        if (known.Title.End >= heading.Title.End && known.Title.Start == heading.Title.Start)
        {
            // The known title goes on where the heading was cut: "Who Is Harry Nilsson (And Why …)?"
            return heading with { Title = known.Title, Sides = [] };
        }

        var tail = new TailReader(heading.Line, heading.Range.End);
        tail.Read(known.Title.End);
        return heading with
        {
            Title = known.Title,
            Years = [.. heading.Years.UnionBy(tail.Years, year => year.Part)],
            Credits = [.. heading.Credits.Union(tail.Credits)],
            Unlabelled = [.. Before(heading, known.Title), .. tail.Unlabelled],
            Sides = [],
            BodyStart = Math.Max(known.Title.End, Math.Min(end, tail.BodyStart)),
            Loose = tail.IsLoose && heading.Loose,
        };
    }

    // "ALTERNATE: Another State of Mind", "Honorable mention: Cunning Stunts"
    private static bool IsLabel(Heading heading, ReadOnlySpan<char> before) =>
        heading.Line.Lexicon.Longest(heading.Text, heading.Line.TokensIn(heading.Title), 0, Sense.SectionHead).Count > 0 ||
        (before.IndexOfAnyInRange('a', 'z') < 0 && heading.TitleText.IndexOfAnyInRange('a', 'z') >= 0 && ListHabits.RoleOf(heading.Line, new Part(heading.Title.Start, heading.Title.Start + before.Length)) is null);

    // "Bob Dylan – Dont Look Back": what stands before the title may be a name.
    private static IEnumerable<Part> Before(Heading heading, Part title)
    {
        var part = Line.Trim(heading.Text, new Part(Math.Min(heading.Title.Start, title.Start), title.Start));
        while (!part.IsEmpty && heading.Text[part.End - 1] is ':' or '–' or '—' or '-' or '/' or '|' or ' ')
        {
            part = part with { End = part.End - 1 };
        }

        return part.IsEmpty || ListHabits.RoleOf(heading.Line, part) is null ? [] : [part];
    }

    // "Shine a Light - Buddy Guy's solo, the lighting": small words that no subtitle has, in a language that gives titles capitals.
    private static bool IsRemark(Heading heading, Part part) =>
        IsProse(heading, part) || (!heading.Line.TakesSentenceCase && heading.Line.TokensIn(part).Count(token => token.Kind == TokenKind.Word && token.Length > 3 && char.IsLower(heading.Text[token.Start])) >= 2);

    private static bool IsProse(Heading heading, Part part)
    {
        var words = heading.Line.TokensIn(part).FindAll(token => token.Kind == TokenKind.Word);
        return (words.Count >= 6 && words.Count(word => char.IsLower(heading.Text[word.Start])) * 5 >= words.Count * 3 && heading.Line.EndsAsSentence) ||
            words.Exists(word => (heading.Line.Lexicon.Of(heading.Text, [word], 0) & Sense.Month) != 0);
    }

    // Longest matches from the left may start too early ("The Who: The Kids Are Alright"), so each side is asked by itself too.
    private static List<KnownTitle> Candidates(Heading heading, Part range)
    {
        var text = heading.Text.AsSpan(range.Start, range.Length);
        var found = heading.Line.Lexicon.Films.In(text);
        foreach (var side in heading.Sides.Where(side => side.Start > heading.Title.Start && side.End <= range.End))
        {
            var start = side.Start - heading.Title.Start;
            found.AddRange(heading.Line.Lexicon.Films.In(heading.Text.AsSpan(side.Start, side.Length)).Select(known => known with { Start = known.Start + start, End = known.End + start }));
        }

        return found;
    }

    private static KnownMatch? Match(Heading heading, Part range, KnownTitle known)
    {
        var title = WithMarks(heading.Line, new Part(range.Start + known.Start, range.Start + known.End), range);
        var isWhole = title.Start == heading.Title.Start && title.End >= heading.Title.End;
        if (!IsSetOff(heading, title, range))
        {
            // "A is for Amazing Journey": nothing sets it off, but it ends the heading.
            return title.End >= heading.Title.End && known.Words > 1 && char.IsUpper(heading.Text[title.Start]) ? new KnownMatch(title, OfEnd) : null;
        }

        var films = heading.Line.Lexicon.Films.Of(heading.Text.AsSpan(title.Start, title.Length));
        var strength = IsBorneOut(heading, title, films) ? 1 : IsName(heading.Line, title) ? OfOneWord : known.Words switch { 1 => OfOneWord, 2 => OfTwoWords, _ => 1 };
        return new KnownMatch(title, strength * (isWhole ? 1 : OfPart) * (IsConfirmed(films) ? 1 : OfUnconfirmed));
    }

    /// <summary>The title with the marks that close it: "Dig!", "Who Is Harry Nilsson (And Why …)?".</summary>
    public static Part WithMarks(Line line, Part title, Part range)
    {
        var (text, end) = (line.Text, title.End);
        var isOpen = text.AsSpan(title.Start, title.Length).Contains('(');
        while (end < range.End && ((text[end] is '!' or '?' && IsPrinted(line, title, text[end])) || text[end] == '…' || (text[end] == ')' && isOpen) || (text[end] == '.' && (end + 1 == range.End || IsInitial(text, end)))))
        {
            isOpen &= text[end] != ')';
            end++;
        }

        return title with { End = end };
    }

    // "Have you seen Heima?" asks; "What Happened, Miss Simone?" is called so.
    private static bool IsPrinted(Line line, Part title, char mark) =>
        line.Lexicon.Films.Of(line.Text.AsSpan(title.Start, title.Length)).Any(film => film.OtherTitles.Prepend(film.Title).Any(known => known.EndsWith(mark)));

    // "Stax: Soulsville U.S.A."
    private static bool IsInitial(string text, int point) => point > 2 && char.IsUpper(text[point - 1]) && text[point - 2] == '.';

    private static bool IsSetOff(Heading heading, Part title, Part range)
    {
        var before = heading.Text.AsSpan(range.Start, title.Start - range.Start).TrimEnd();
        var after = heading.Text.AsSpan(title.End, range.End - title.End).TrimStart();
        return (before.IsEmpty || before[^1] is ':' or '–' or '—' or '-' or '/' or '|' or '“' or '«' or '‘' || (before[^1] is '"' && before.Count('"') % 2 == 1) || before.EndsWith("’s") || before.EndsWith("'s")) &&
            (after.IsEmpty || after[0] is ':' or '–' or '—' or '-' or '/' or '|' or ',' or '(' or '[' or '.' or ';' or '”' or '»' or '"' || after.StartsWith("dir") || new TailReader(heading.Line, range.End).CuesAt(range.End - after.Length));
    }

    // The film's year or director stands beside the title: this one is meant.
    private static bool IsBorneOut(Heading heading, Part title, IReadOnlyList<KnownFilm> films)
    {
        var years = heading.Years.Concat(heading.Meta.SelectMany(meta => meta.Years)).Select(year => year.Value).ToList();
        var rest = heading.Text.AsSpan(title.End, Math.Min(heading.Range.End, title.End + LongestHeading) - title.End);
        foreach (var film in films)
        {
            if ((film.Year is int known && years.Exists(year => Math.Abs(known - year) <= 1)) || NamesDirector(film, rest))
            {
                return true;
            }
        }

        return false;
    }

    // A title that the catalog learned has no film, and at least two articles for it.
    private static bool IsConfirmed(IReadOnlyList<KnownFilm> films) => films.Count == 0 || films.Any(film => film.IsConfirmed);

    private static bool NamesDirector(KnownFilm film, ReadOnlySpan<char> text)
    {
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

    /// <summary>Whether a known title is rather the name of a musician or a place, or a word for a film: "Little Richard" is a film too.</summary>
    public static bool IsName(Line line, Part title)
    {
        var tokens = line.TokensIn(title);
        return tokens.Count > 0 && line.Lexicon.Longest(line.Text, tokens, 0, Sense.Artist | Sense.NotArtist | Sense.Place | Sense.FilmNoun).Count == tokens.Count;
    }
}
