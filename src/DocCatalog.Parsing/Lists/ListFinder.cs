using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Rules;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>
/// Finds the list of films in an article: proposes the patterns its headings may follow, scores how regular each is, and takes the best.
/// An article without such a pattern, or whose pattern lists other things, has no list.
/// </summary>
sealed class ListFinder
{
    private const int LinesOfSection = 3;
    private const int FewestInProse = 4;

    private readonly List<Line> _lines;
    private readonly bool[] _furniture;
    private readonly Gist _gist;
    private readonly string? _title;
    private readonly int _first;
    private readonly HashSet<int> _counts;
    private readonly HashSet<string> _listed;
    private readonly bool _listsMovies;
    private bool? _promisesFilms;
    private bool? _speaksOfFilms;

    private ListFinder(List<Line> lines, bool[] furniture, Gist gist, StatedFacts stated, string? title, int first)
    {
        (_lines, _furniture, _gist, _title, _first) = (lines, furniture, gist, title, first);
        _listed = stated.Listed.Select(Key.OfTitle).ToHashSet(StringComparer.Ordinal);
        _listsMovies = stated.ListsMovies;
        _counts = CountsIn(title);
    }

    /// <summary>The headings of the entries, in the order of the source.</summary>
    /// <param name="first">The line behind the article's title: no entry stands before it.</param>
    public static IReadOnlyList<Heading> Find(List<Line> lines, bool[] furniture, Gist gist, StatedFacts stated, string? title, int first) =>
        new ListFinder(lines, furniture, gist, stated, title, first).Find();

    private List<Heading> Find()
    {
        var patterns = PatternProposer.Propose(_lines, _furniture, _first).Select(Regular).Where(IsLongEnough).ToList();
        var best = patterns.Select(pattern => (Pattern: pattern, Score: Score(pattern))).Where(scored => IsOfFilms(scored.Pattern))
            .OrderByDescending(scored => scored.Score).FirstOrDefault().Pattern;
        if (best is null || IsOutdone(best))
        {
            return InProse();
        }

        // "THE ALBUMS" over a part of the list, where another part is headed as films.
        var films = best.Headings.Where(heading => !IsHeadedOtherwise(heading)).ToList();
        var headings = (films.Count >= 3 ? films : best.Headings).ToDictionary(Place);
        var appendix = _lines.FindIndex(best.Headings[^1].Line.Index, line => line.WordCount <= 6 && line.Block.SetOff && !line.EndsAsSentence && Furniture.OpensAppendix(line));
        foreach (var further in patterns.Where(pattern => pattern != best && IsFurtherList(pattern, best)).OrderByDescending(Score))
        {
            foreach (var heading in further.Headings.Where(heading => IsFree(heading, headings) && !IsHeadedOtherwise(heading) && (appendix < 0 || heading.Line.Index < appendix)))
            {
                headings.TryAdd(Place(heading), heading);
            }
        }

        foreach (var mention in HonourableMentions(best).Where(mention => mention.Line.Index != best.Headings[0].Line.Index))
        {
            headings.Remove(Place(mention));
            headings.TryAdd(Place(mention), mention);
        }

        return [.. headings.Values.OrderBy(heading => heading.Line.Index).ThenBy(heading => heading.Title.Start)];
    }

    // Three make a list. Of a text cut short two do, or one, where the article promises films and the heading is clearly an entry's.
    private bool IsLongEnough(Pattern pattern) => pattern.Count switch
    {
        >= 3 => true,
        2 => pattern.Sequence == 1 && Years(pattern) == 1 || (SpeaksOfFilms && pattern.Headings.All(IsClearly)),
        1 => SpeaksOfFilms && pattern.Headings.All(heading => IsClearly(heading) && (heading.HasYear || _counts.Contains(heading.Rank!.Value.Value) || heading.Rank.Value.Value == 1)),
        _ => false,
    };

    private static bool IsClearly(Heading heading) =>
        !heading.Loose && heading.IsTitleLike && heading.Text[heading.Range.End - 1] != '.' && ((heading.HasYear && heading.Title.Length < 80) || heading.Rank is { Form: not RankForm.Bare });

    // No headings: an article that promises films may name them within its sentences.
    private List<Heading> InProse()
    {
        foreach (var pattern in ProseMentions.Propose(_lines, _furniture, _first).Where(pattern => pattern.Count >= FewestInProse))
        {
            var gists = SectionGists(pattern).ToList();
            var credited = (double)gists.Count(gist => gist.DirectorCues > 0) / gists.Count;
            var dated = pattern.Share(heading => heading.Years.Count > 0);
            if ((PromisesFilms || (pattern.Count > FewestInProse && credited >= 0.7 && dated >= 0.4 && pattern.Shape == ProseMentions.Lead) || (SpeaksOfFilms && IsCrowded(pattern))) && Math.Max(credited, dated) >= 0.5 && (pattern.Shape == ProseMentions.Running || credited + dated >= 0.9))
            {
                return [.. pattern.Headings];
            }
        }

        return [];
    }

    // Half a dozen dated films in one paragraph are its subject, not an aside.
    private static bool IsCrowded(Pattern pattern) =>
        pattern.Shape == ProseMentions.Running && pattern.Headings.GroupBy(heading => heading.Line).Any(line => line.Count(heading => heading.Years.Count > 0) >= 6);

    // A few bold words may look like headings where in truth each paragraph names its film, with the year, in its first sentence.
    private bool IsOutdone(Pattern best) =>
        Years(best) < 0.5 && best.Sequence < 0.5 &&
        ProseMentions.Propose(_lines, _furniture, _first).First(pattern => pattern.Shape == ProseMentions.Lead) is var lead && lead.Count > best.Count && lead.Share(heading => heading.Years.Count > 0) >= 0.6;

    // "Ten films …", "The best music documentaries": a list of several films, as the title or the first lines say.
    private bool PromisesFilms => _promisesFilms ??=
        (_counts.Count > 0 && _gist.Topic(_title, _first) > 0) || Promises(_title) || _lines.Skip(_first).Take(3).Any(line => Promises(line.Text[line.Range.Start..line.Range.End]));

    private bool SpeaksOfFilms => _speaksOfFilms ??= PromisesFilms || _gist.TellsPlural(_title) || _lines.Skip(_first).Take(3).Any(line => _gist.TellsPlural(line.Text[line.Range.Start..line.Range.End]));

    private bool Promises(string? text) => _gist.TellsPlural(text) && _gist.TellsList(text);

    // A pattern whose members mostly print a year, a rank or quotation marks drops those that print none of them.
    private Pattern Regular(Pattern pattern)
    {
        if (pattern.Count > 2 && IsCutOff(pattern.Headings[^1], pattern))
        {
            pattern = pattern with { Headings = [.. pattern.Headings.SkipLast(1)] };
        }

        bool HasYear(Heading heading) => heading.HasYear && !heading.Loose;
        bool IsRanked(Heading heading) => heading.Rank is not null;
        bool IsQuoted(Heading heading) => heading.Quoted;
        var kept = pattern.Headings.Where(heading => !IsSectionHead(heading)).ToList();
        var trimmed = pattern with { Headings = kept };
        if (pattern.Shape == PatternProposer.TitleField)
        {
            return trimmed with { Headings = kept.FindAll(heading => heading.HasYear || heading.HasCredit) };
        }

        var marks = new Func<Heading, bool>[] { HasYear, IsRanked, IsQuoted }.Where(mark => trimmed.Share(mark) >= 0.65).ToList();
        return marks.Count == 0 ? trimmed : trimmed with { Headings = [.. kept.Where(heading => marks.Any(mark => mark(heading)))] };
    }

    // The text ends within this heading: it lacks the year that the others have, and nothing follows it.
    private bool IsCutOff(Heading last, Pattern pattern) =>
        last.Line.Index == _lines.Count - 1 && !last.HasYear && !HasBody(last) && last.Line.Block.Kind != BlockKind.TableRow && (Years(pattern) >= 0.6 || pattern.Headings.SkipLast(1).All(HasBody));

    private static bool IsSectionHead(Heading heading)
    {
        return OpensSection(heading.Line) && (!heading.HasYear || heading.Line.Range.Length > 100);
    }

    /// <summary>How regular and how film-like a pattern is; comparable within one article only.</summary>
    private double Score(Pattern pattern)
    {
        var marks = (1.2 * Years(pattern)) + (0.8 * pattern.Sequence) + (0.6 * pattern.Share(heading => heading.Quoted)) +
            (0.5 * pattern.Share(heading => heading.Emphasised)) + (0.8 * pattern.Share(heading => heading.HasCredit)) +
            (0.5 * pattern.Share(heading => heading.IsTitleLike)) + (0.5 * pattern.Share(HasBody)) + (Counted(pattern) ? 0.8 : 0) + Witnessed(pattern) + (0.6 * SectionGists(pattern).Count(gist => gist.FilmWords + gist.DirectorCues > 0) / pattern.Count);
        return Math.Log2(pattern.Count + 1) * (0.3 + marks) * (1 - (0.7 * pattern.Share(heading => heading.Loose)));
    }

    private static double Years(Pattern pattern) => pattern.Share(heading => heading.HasYear && !heading.Loose);

    // A list cut short still begins at, or leads up to, the number its title promises.
    private bool Counted(Pattern pattern) =>
        _counts.Contains(pattern.Count) || (pattern.Sequence > 0.8 && pattern.Headings.Any(heading => heading.Rank is { } rank && _counts.Contains(rank.Value)));

    // The share of the headings that the page's own ItemList names too.
    private double Witnessed(Pattern pattern) => _listed.Count == 0 ? 0 : pattern.Share(heading => _listed.Contains(Key.OfTitle(heading.TitleText.ToString())));

    // Whether what the pattern lists are films: by the article's title and introduction first, then by what the entries say.
    private bool IsOfFilms(Pattern pattern)
    {
        if (_listsMovies && Witnessed(pattern) >= 0.5)
        {
            return true;
        }

        var topic = _gist.Topic(_title, pattern.Headings[0].Line.Index);
        var gists = SectionGists(pattern).ToList();
        var credited = (double)gists.Count(gist => gist.DirectorCues > 0) / gists.Count;
        var spoken = (double)gists.Count(gist => gist.FilmWords + gist.DirectorCues > 0) / gists.Count;
        if ((topic < 0 && (credited < 0.6 || (topic < -1 && Years(pattern) < 0.6))) || pattern.Share(heading => heading.IsTitleLike) < 0.5)
        {
            return false;
        }

        // "Leonard Cohen", "Fela Kuti": headings that are musicians' names head something about them.
        if (pattern.Count >= 3 && Years(pattern) < 0.3 && pattern.Share(heading => ListHabits.RoleOf(heading, heading.Title) is NameRole.Artist && heading.Sides.Count < 2 && !heading.Quoted && !heading.Emphasised) >= 0.7)
        {
            return false;
        }

        if (pattern.Count < 3)
        {
            return topic > 0;
        }

        var years = Years(pattern);
        var marked = Math.Max(Math.Max(years, pattern.Sequence), Math.Max(pattern.Share(heading => heading.Quoted), pattern.Share(heading => heading.Emphasised && (heading.HasYear || pattern.Count > 3))));
        var tellsFilm = topic > 0 ? 0.15 : 0.5;
        if (marked >= 0.6 || Counted(pattern))
        {
            // Of musicians, and in an article that speaks of films, though the entries do not.
            var ofMusic = (double)gists.Count(gist => gist.Artists > 0 && gist.OtherWords <= gist.FilmWords + 1) / gists.Count;
            return (topic > 0 && ofMusic >= 0.6) ||
                (topic > 1 && (years >= 0.6 || Counted(pattern))) || (topic > 0 && years >= 0.6) || credited >= tellsFilm || (topic >= 0 && spoken >= 0.6 && (years >= 0.5 || topic > 0));
        }

        return pattern.Share(heading => heading.IsTitleLike) >= 0.8 && pattern.Share(HasBody) >= 0.8 && (topic > 0 ? credited >= 0.3 : credited >= 0.6 && spoken >= 0.6);
    }

    // Honourable mentions and the like: another layout, but as clearly films, and within the article.
    private static bool IsFurtherList(Pattern pattern, Pattern best)
    {
        var years = Years(pattern);
        return (years >= 0.8 && pattern.Share(heading => heading.Loose) < 0.2 && pattern.Share(heading => heading.IsTitleLike) > 0.6) ||
            (pattern.Shape == best.Shape && years >= 0.5);
    }

    // "The playlist" over lines with years: the heading above says that other things are listed.
    private bool IsHeadedOtherwise(Heading heading)
    {
        var above = _lines.FindLastIndex(heading.Line.Index, line => line.Block.Kind == BlockKind.Heading && line != heading.Line && (heading.Line.Block.Kind != BlockKind.Heading || line.Block.Level < heading.Line.Block.Level));
        above = above >= 0 && _lines[above].Block.Level <= 1 ? -1 : above;
        return above >= 0 && _gist[above] is { OtherWords: > 0, FilmWords: 0 };
    }

    // "Honourable mentions: “Wattstax” (1973), “Sign o’ the Times” (1987) and …": several on one line, behind or under such words.
    private IEnumerable<Heading> HonourableMentions(Pattern best) => _lines.Skip(best.Headings[0].Line.Index + 1)
        .Where(line => !_furniture[line.Index] && line.Range.Length > 40 && (OpensSection(line) || (OpensSection(_lines[line.Index - 1]) && _lines[line.Index - 1].WordCount < 8)))
        .Select(ProseMentions.In).Where(mentions => mentions.Count >= 2 && mentions.Count(mention => mention.Years.Count > 0) * 2 >= mentions.Count)
        .SelectMany(mentions => mentions);

    private static bool OpensSection(Line line) =>
        line.Tokens.Count > 0 && line.Lexicon.Longest(line.Text, line.Tokens, 0, Sense.SectionHead).Count > 0;

    private static (int Line, int Title) Place(Heading heading) => (heading.Line.Index, heading.Title.Start);

    private static bool IsFree(Heading heading, Dictionary<(int Line, int Title), Heading> taken) => !taken.Keys.Any(place => place.Line == heading.Line.Index);

    private bool HasBody(Heading heading)
    {
        if (heading.Line.Range.End - heading.BodyStart > 20 || heading.Line.Block.Kind == BlockKind.TableRow || heading.Meta.Count > 0 || heading.Below != Sense.None)
        {
            return true;
        }

        var next = heading.Line.Index + 1;
        while (next < _lines.Count && _furniture[next])
        {
            next++;
        }

        return next < _lines.Count && _lines[next].Block.Kind != BlockKind.Heading && _lines[next].Range.Length > 40;
    }

    // The entry's own lines are not known yet: the heading and the few lines behind it, up to the next heading, stand for them.
    private IEnumerable<LineGist> SectionGists(Pattern pattern)
    {
        for (var entry = 0; entry < pattern.Count; entry++)
        {
            var line = pattern.Headings[entry].Line.Index;
            var limit = entry + 1 < pattern.Count ? pattern.Headings[entry + 1].Line.Index : _lines.Count;
            var sum = _gist[line];
            for (var i = line + 1; i < limit && i <= line + LinesOfSection && _lines[i].Block.Kind != BlockKind.Heading; i++)
            {
                sum = sum.Plus(_gist[i]);
            }

            yield return pattern.Headings[entry].HasCredit ? sum with { DirectorCues = sum.DirectorCues + 1 } : sum;
        }
    }

    // "12 acclaimed music documentaries", "Ten Films": how many entries the title promises.
    private HashSet<int> CountsIn(string? title)
    {
        var counts = new HashSet<int>();
        if (title is null || _lines.Count == 0)
        {
            return counts;
        }

        foreach (var token in Tokenizer.Split(title, 0, title.Length, _lines[0].Lexicon).Where(token => token.Kind == TokenKind.Word))
        {
            var word = title.AsSpan(token.Start, token.Length);
            if (int.TryParse(word, out var number) && number is >= 3 and <= 300)
            {
                counts.Add(number);
            }
            else if (CountWords.TryGetValue(word.ToString(), out var spelled))
            {
                counts.Add(spelled);
            }
        }

        return counts;
    }

    private static readonly Dictionary<string, int> CountWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["cinq"] = 5,
        ["dix"] = 10,
        ["douze"] = 12,
        ["diez"] = 10,
        ["cinco"] = 5,
        ["doce"] = 12,
        ["fünf"] = 5,
        ["zehn"] = 10,
        ["zwölf"] = 12,
        ["dieci"] = 10,
        ["cinque"] = 5,
        ["dez"] = 10,
        ["doze"] = 12,
        ["fem"] = 5,
        ["ti"] = 10,
        ["tolv"] = 12,
    };
}
