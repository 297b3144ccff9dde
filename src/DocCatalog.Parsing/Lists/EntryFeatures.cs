using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Computes the features of lines as headings of the chosen list's entries.</summary>
sealed class EntryFeatures
{
    private const int LongTitle = 80;
    private const int Beside = 2;
    private const int MostMentions = 12;
    private const int ShortLine = 12;
    private const double WellKnown = 0.8;
    private static readonly int Features = Enum.GetValues<EntryFeature>().Length;

    private readonly ArticleContext _article;
    private readonly JudgedList _chosen;
    private readonly HashSet<(int Line, int Title)> _inList;
    private readonly Dictionary<(int Line, int Title), double> _others = [];
    private readonly HashSet<(int Line, int Title)> _sameShape = [];
    private readonly Dictionary<string, int> _firstOfTitle = new(StringComparer.Ordinal);
    private readonly HashSet<int> _knownLines;
    private readonly HashSet<int> _titleLines;
    private readonly double _namesAbove;
    private readonly bool _ofMentions;
    private readonly double _known;
    private readonly double _years;
    private readonly double _ranks;
    private readonly double _marks;
    private readonly double _credits;
    private readonly double _bodies;

    public EntryFeatures(ArticleContext article, JudgedList chosen, IReadOnlyList<JudgedList> candidates)
    {
        (_article, _chosen) = (article, chosen);
        _inList = [.. chosen.List.Headings.Select(heading => heading.Place)];
        var kind = KindOf(chosen.List.Shape);
        foreach (var other in candidates.Where(other => other != chosen))
        {
            foreach (var heading in other.List.Headings)
            {
                _others[heading.Place] = Math.Max(_others.GetValueOrDefault(heading.Place), other.Probability);
                _ = KindOf(other.List.Shape) == kind && _sameShape.Add(heading.Place);
            }
        }

        foreach (var heading in chosen.List.Headings)
        {
            _firstOfTitle.TryAdd(heading.TitleKey, heading.Line.Index);
        }

        _knownLines = candidates.SelectMany(candidate => candidate.List.Headings)
            .Where(heading => !IsMention(heading) && heading.KnownStrength >= WellKnown).Select(heading => heading.Line.Index).ToHashSet();
        var names = chosen.List.Headings.Where(IsUnknownName).Select(heading => heading.Line.Index).ToHashSet();
        _titleLines = chosen.List.Headings.Select(heading => heading.Line.Index).Where(line => !names.Contains(line)).ToHashSet();
        _namesAbove = _titleLines.Count == 0 ? 0 : (double)_titleLines.Count(line => names.Contains(line - 1)) / _titleLines.Count;
        _ofMentions = chosen.List.Share(IsMention) > 0.5;
        _known = chosen.List.Headings.Average(heading => heading.KnownStrength);
        _years = chosen.List.Share(heading => heading.HasOwnYear);
        _ranks = chosen.List.Share(HasRank);
        _marks = chosen.List.Share(IsMarked);
        _credits = chosen.List.Share(heading => heading.HasCredit);
        _bodies = chosen.List.Share(HasBody);
    }

    /// <summary>The values of all features, in the order of <see cref="EntryFeature"/>.</summary>
    public double[] Measure(Heading heading)
    {
        var values = new double[Features];
        SetPlace(heading, (feature, value) => values[(int)feature] = value ? 1 : 0);
        SetForm(heading, (feature, value) => values[(int)feature] = value ? 1 : 0);
        values[(int)EntryFeature.ListProbability] = _chosen.Probability;
        values[(int)EntryFeature.OtherProbability] = _others.GetValueOrDefault(heading.Place);
        values[(int)EntryFeature.Known] = heading.KnownStrength;
        values[(int)EntryFeature.LacksKnown] = (1 - heading.KnownStrength) * _known;
        values[(int)EntryFeature.AmongKnown] = KnownBeside(heading.Line.Index) / (2.0 * Beside);
        values[(int)EntryFeature.NameAboveTitle] = IsUnknownName(heading) && _titleLines.Contains(heading.Line.Index + 1) ? _namesAbove : 0;
        values[(int)EntryFeature.LacksYear] = heading.HasOwnYear ? 0 : _years;
        values[(int)EntryFeature.LacksRank] = HasRank(heading) ? 0 : _ranks;
        values[(int)EntryFeature.LacksMarks] = IsMarked(heading) ? 0 : _marks;
        values[(int)EntryFeature.LacksCredit] = heading.HasCredit ? 0 : _credits;
        values[(int)EntryFeature.LacksBody] = HasBody(heading) ? 0 : _bodies;
        return values;
    }

    private int KnownBeside(int index) =>
        Enumerable.Range(index - Beside, (2 * Beside) + 1).Count(line => line != index && _knownLines.Contains(line));

    private void SetPlace(Heading heading, Action<EntryFeature, bool> set)
    {
        var line = heading.Line.Index;
        var inList = _inList.Contains(heading.Place);
        set(EntryFeature.InList, inList);
        set(EntryFeature.SameShape, !inList && _sameShape.Contains(heading.Place));
        set(EntryFeature.BeforeList, line < _chosen.List.Headings[0].Line.Index);
        set(EntryFeature.AfterList, line > _chosen.List.Headings[^1].Line.Index);
        set(EntryFeature.WithinBody, !inList && IsMention(heading) && !_ofMentions && !OpensSection(heading.Line) && !IsBelowSectionHead(line));
        set(EntryFeature.Repeats, _firstOfTitle.TryGetValue(heading.TitleKey, out var first) && first != line);
        set(EntryFeature.InMentions, IsInMentions(heading.Line));
        set(EntryFeature.HeadedOtherwise, _article.SectionAbove(heading.Line) is { OtherWords: > 0, FilmWords: 0 });
        set(EntryFeature.CutOff, line == _article.Lines.Count - 1 && !HasBody(heading) && !heading.HasOwnYear && _bodies + _years >= 0.8);
    }

    private void SetForm(Heading heading, Action<EntryFeature, bool> set)
    {
        var topics = _article.Topics[heading.Line.Index];
        set(EntryFeature.HasYear, heading.HasOwnYear);
        set(EntryFeature.HasRank, HasRank(heading));
        set(EntryFeature.HasMarks, IsMarked(heading));
        set(EntryFeature.HasCredit, heading.HasCredit);
        set(EntryFeature.RunsOn, heading.RunsOn);
        set(EntryFeature.TitleLike, heading.IsTitleLike);
        set(EntryFeature.LowerCase, char.IsLower(heading.TitleText[0]));
        set(EntryFeature.Sentence, heading.IsSentence);
        set(EntryFeature.Long, heading.Title.Length > LongTitle && heading.KnownStrength < 0.8);
        set(EntryFeature.SectionHead, !heading.IsInline && OpensSection(heading.Line));
        set(EntryFeature.FilmWords, topics.FilmWords > 0 && heading.KnownStrength == 0 && heading.Line.WordCount < 12);
        set(EntryFeature.OtherWords, topics.OtherWords > 0 && heading.KnownStrength == 0 && heading.Line.WordCount < 12);
        set(EntryFeature.NameOnly, IsUnknownName(heading));
        set(EntryFeature.FilmLink, heading.HasFilmLink);
        set(EntryFeature.Inline, heading.IsInline);
    }

    // "Honourable mentions: …"
    private static bool OpensSection(Line line) =>
        line.Tokens.Count > 0 && line.Lexicon.MatchLongest(line.Text, line.Tokens, 0, LexicalTags.SectionHead).Count > 0;

    private bool IsBelowSectionHead(int line) =>
        line > 0 && _article.Lines[line - 1].WordCount < 8 && OpensSection(_article.Lines[line - 1]);

    private bool IsInMentions(Line line)
    {
        for (var above = line.Index - 1; above >= Math.Max(0, line.Index - MostMentions) && _article.Lines[above].WordCount <= ShortLine; above--)
        {
            if (OpensSection(_article.Lines[above]))
            {
                return true;
            }
        }

        return false;
    }

    private static string KindOf(string shape) => shape.TrimEnd("0123456789 ".ToCharArray());

    private static bool IsUnknownName(Heading heading) => heading.KnownStrength == 0 && heading.IsNameOnly;

    private static bool HasRank(Heading heading) => heading.Rank is not null;

    private static bool IsMarked(Heading heading) => heading.Quoted || heading.Emphasised;

    // Named in a sentence or within a longer line.
    private static bool IsMention(Heading heading) =>
        heading.IsInline || (heading.Emphasised && heading.Rank is null && heading.Title.Start > heading.Line.Range.Start + 2);

    private bool HasBody(Heading heading) => _article.HasBody(heading);
}
