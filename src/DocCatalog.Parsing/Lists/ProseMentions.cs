using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Headings.Titles;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>
/// Finds films named in sentences: in italics, in quotation marks, or as capitalised words before a year in brackets.
/// Candidates for articles without headings.
/// </summary>
static class ProseMentions
{
    /// <summary>One film per paragraph, named near its beginning.</summary>
    public const string Lead = "lead";

    /// <summary>Several films in one paragraph.</summary>
    public const string Running = "running";

    /// <summary>All films named in prose.</summary>
    public const string Any = "mention";

    private const int LeadReach = 170;
    private const int FewestRunning = 2;
    private const int FewestKnownWords = 2;
    private const int LongestTitle = 90;

    public static IEnumerable<CandidateList> Propose(List<Line> lines, bool[] boilerplate)
    {
        var leads = new List<Heading>();
        var running = new List<Heading>();
        var any = new List<Heading>();
        var prose = lines.Where(line =>
            !boilerplate[line.Index] && line.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem && line.Range.Length > 60);
        foreach (var line in prose)
        {
            var mentions = In(line);
            any.AddRange(mentions);
            if (mentions.Count >= FewestRunning)
            {
                running.AddRange(mentions);
            }

            if (mentions.Count > 0 && mentions[0].Title.Start < line.Range.Start + LeadReach)
            {
                leads.Add(mentions[0] with { Range = line.Range, BodyStart = line.Range.Start });
            }
        }

        return [new CandidateList(Lead, leads), new CandidateList(Running, running), new CandidateList(Any, any)];
    }

    /// <summary>The films that <paramref name="line"/> names, in order.</summary>
    public static List<Heading> In(Line line)
    {
        var knownByEnd = line.KnownTitles.Where(known => known.Words > 1).ToLookup(known => known.End);
        var beforeYears = BeforeYears(line).Select(title => FromKnown(knownByEnd, title));
        var titles = Marked(line).Concat(Quoted(line)).Concat(beforeYears).Concat(Known(line))
            .OrderBy(title => title.Start).ThenByDescending(title => title.Length).ToList();
        var mentions = new List<Heading>();
        foreach (var title in titles.Where(title => IsTitle(line, title)))
        {
            if (mentions.Count == 0 || title.Start >= mentions[^1].Title.End)
            {
                mentions.Add(Read(line, title));
            }
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            var end = i + 1 < mentions.Count ? mentions[i + 1].Title.Start : line.Range.End;
            mentions[i] = mentions[i] with { Range = new TextRange(mentions[i].Title.Start, end), IsInline = true };
        }

        return mentions;
    }

    private static Heading Read(Line line, TextRange title)
    {
        var after = title.End;
        while (after < line.Range.End && line.Text[after] is '”' or '"' or '’' or '»' or ',' or ' ' or '*' or '_')
        {
            after++;
        }

        var tail = new TailReader(line, line.Range.End);
        if (after < line.Range.End && line.Text[after] is '(' or '[' && tail.MatchingBracket(after, line.Range.End) is > 0 and var close)
        {
            tail.End = close + 1;
            tail.Read(after);
            after = close + 1;
        }

        return new Heading
        {
            Line = line,
            Title = title,
            Emphasised = true,
            Years = tail.Years,
            Credits = tail.Credits,
            Unlabelled = tail.Unlabelled,
            BodyStart = SkipMarks(line, after),
        };
    }

    private static int SkipMarks(Line line, int at)
    {
        while (at < line.Range.End && line.Text[at] is ',' or '.' or ';' or ':' or ' ' or '–' or '—' or '-')
        {
            at++;
        }

        return at;
    }

    private static IEnumerable<TextRange> Marked(Line line) =>
        line.Block.Marks.Where(mark => mark.Kind == MarkKind.Emphasis && mark.Start >= line.Range.Start && mark.End <= line.Range.End)
            .Select(mark => Line.Trim(line.Text, new TextRange(mark.Start, mark.End)));

    // Known titles of several words whose last word is capitalised.
    private static IEnumerable<TextRange> Known(Line line) =>
        from known in line.KnownTitles
        let title = new TextRange(known.Start, known.End)
        let lastWord = line.Text.LastIndexOf(' ', known.End - 1, known.End - known.Start) + 1
        where known.Words >= FewestKnownWords && !char.IsLower(line.Text[lastWord]) && !FilmKnowledge.IsName(line, title)
        select FilmKnowledge.WithMarks(line, title, line.Range);

    private static IEnumerable<TextRange> Quoted(Line line)
    {
        for (var i = line.Range.Start; i < line.Range.End; i++)
        {
            var close = CloseOf(line.Text[i]);
            if (close == '\0')
            {
                continue;
            }

            if (QuotedLength(line, i, close) is > 0 and var length)
            {
                yield return Line.Trim(line.Text, new TextRange(i + 1, i + 1 + length));
                i += length + 1;
            }
        }
    }

    private static char CloseOf(char open) => open switch
    {
        '“' => '”',
        '«' => '»',
        '„' => '“',
        '"' => '"',
        '‘' => '’',
        '《' => '》',
        '『' => '』',
        '〈' => '〉',
        _ => '\0',
    };

    // Up to the closing mark; not positive where there is none.
    private static int QuotedLength(Line line, int open, char close)
    {
        var length = line.Text.AsSpan(open + 1, Math.Min(LongestTitle, line.Range.End - open - 1)).IndexOf(close);
        // "‘Don’t Look Back’": an apostrophe is followed by a lower-case letter.
        while (close == '’' && length > 0 && open + length + 2 < line.Range.End && char.IsLower(line.Text[open + length + 2]))
        {
            var rest = Math.Max(0, Math.Min(LongestTitle - length, line.Range.End - open - length - 2));
            var next = line.Text.AsSpan(open + length + 2, rest).IndexOf(close);
            length = next < 0 ? -1 : length + 1 + next;
        }

        return length;
    }

    // The capitalised words directly before "(1984)" or "(Jonathan Demme, 1984)".
    private static IEnumerable<TextRange> BeforeYears(Line line)
    {
        var tokens = line.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (line.Text[tokens[i].Start] != '(' || !HasYear(line, tokens[i].End))
            {
                continue;
            }

            var start = i;
            while (start > 0 && i - start < 14 && Continues(line, start - 1))
            {
                start--;
            }

            while (start < i && !IsOpening(line, start))
            {
                start++;
            }

            if (start < i)
            {
                yield return new TextRange(tokens[start].Start, tokens[i - 1].End);
            }
        }
    }

    private static bool HasYear(Line line, int inside) =>
        YearReader.In(line.Text, new TextRange(inside, Math.Min(inside + 60, line.Range.End)))
            .Any(year => !line.Text.AsSpan(inside, year.Range.Start - inside).Contains(')'));

    // "In Metal: A Headbanger’s Journey (2005)": "In" is not part of the title.
    private static TextRange FromKnown(ILookup<int, KnownTitle> byEnd, TextRange title) =>
        byEnd[title.End].FirstOrDefault() is { Words: > 1 } known && known.Start > title.Start ? title with { Start = known.Start } : title;

    private static bool Continues(Line line, int token)
    {
        var (text, tokens) = (line.Text, line.Tokens);
        if (tokens[token].Kind != TokenKind.Word)
        {
            return tokens[token].Kind == TokenKind.Possessive ||
                text[tokens[token].Start] is ':' or '!' or '?' or '&' or '’' or '\'' or '-' or '–';
        }

        return !char.IsLower(text[tokens[token].Start]) || text.AsSpan(tokens[token].Start, tokens[token].Length) is
            "of" or "the" or "a" or "an" or "to" or "in" or "on" or "and" or "from" or "for" or "with" or "is" or "de" or "la" or "le" or "at" or "or";
    }

    private static bool IsOpening(Line line, int token) =>
        line.Tokens[token].Kind == TokenKind.Word && !char.IsLower(line.Text[line.Tokens[token].Start]);

    // Capitalised like a title, unlike a quotation or a stressed word.
    private static bool IsTitle(Line line, TextRange title)
    {
        if (title.IsEmpty || title.Length > LongestTitle)
        {
            return false;
        }

        var words = line.TokensIn(title).FindAll(token => token.Kind == TokenKind.Word);
        var small = words.Skip(1).Count(word => char.IsLower(line.Text[word.Start]) && word.Length > 3);
        var isCapitalised = small * 4 <= words.Count || (line.UsesSentenceCase && words.Count < 10);
        return words.Count is > 0 and <= 14 && !char.IsLower(line.Text[words[0].Start]) && isCapitalised &&
            line.Text[title.End - 1] is not (',' or '.' or ';');
    }
}
