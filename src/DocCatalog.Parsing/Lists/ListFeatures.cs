using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Lists;

/// <summary>Computes the features of an article's candidate lists.</summary>
sealed class ListFeatures
{
    private const int LinesOfSection = 3;
    private const int LongTitle = 60;
    private const double InSequence = 0.8;
    private const int ManyEntries = 12;
    private const int FewestKnown = 4;
    private const double NearlyAll = 0.75;

    private static readonly int Features = Enum.GetValues<ListFeature>().Length;

    private readonly ArticleContext _article;
    private readonly Headline _headline;
    private readonly HashSet<string> _listed;
    private readonly int _most;
    private readonly double _known;
    private readonly bool _isPromised;
    private readonly bool _isInSequence;

    public ListFeatures(ArticleContext article, IReadOnlyList<CandidateList> candidates)
    {
        _article = article;
        _headline = new Headline(article);
        _listed = article.Document.Stated.Listed.Select(Key.OfTitle).ToHashSet(StringComparer.Ordinal);
        _isPromised = candidates.Any(_headline.Promises);
        _isInSequence = candidates.Any(candidate => candidate.Count > 3 && candidate.Sequence >= InSequence);
        // Capped: pages have a hundred short lines that are no list.
        _most = Math.Min(ManyEntries, candidates.Select(candidate => candidate.Count).DefaultIfEmpty(1).Max());
        _known = candidates.SelectMany(candidate => candidate.Headings).Where(IsKnown).Select(heading => heading.Line.Index).Distinct().Count();
    }

    /// <summary>The values of all features, in the order of <see cref="ListFeature"/>.</summary>
    public double[] Measure(CandidateList list)
    {
        var values = new double[Features];
        SetKnown(list, (feature, value) => values[(int)feature] = value);
        SetForm(list, (feature, value) => values[(int)feature] = value);
        SetShape(list.Shape, (feature, value) => values[(int)feature] = value);
        SetTopic(list, (feature, value) => values[(int)feature] = value);
        SetCrossed(values);
        return values;
    }

    private void SetKnown(CandidateList list, Action<ListFeature, double> set)
    {
        var known = list.Headings.Where(IsKnown).Select(heading => heading.Line.Index).Distinct().Count();
        set(ListFeature.Known, list.Headings.Average(heading => heading.KnownStrength));
        set(ListFeature.ManyKnown, known >= 3 && known * 3 >= list.Count ? 1 : 0);
        var mean = list.Headings.Average(heading => heading.KnownStrength);
        set(ListFeature.AllKnown, known >= FewestKnown && mean >= NearlyAll ? 1 : 0);
        set(ListFeature.KnownCount, Math.Log2(1 + Math.Min(known, 31)) / 5);
        set(ListFeature.KnownOfArticle, _known == 0 ? 0.5 : known / _known);
        set(ListFeature.NoneKnown, list.Count >= 5 && list.Headings.All(heading => heading.KnownStrength == 0) ? 1 : 0);
        var listed = _listed.Count == 0 ? 0 : list.Share(heading => _listed.Contains(heading.TitleKey));
        set(ListFeature.InItemList, listed * (_article.Document.Stated.ListsMovies ? 1 : 0.5));
        set(ListFeature.FilmLinks, list.Share(heading => heading.HasFilmLink));
    }

    private void SetForm(CandidateList list, Action<ListFeature, double> set)
    {
        set(ListFeature.Count, Math.Log2(Math.Min(list.Count, 64)) / 6);
        set(ListFeature.Single, list.Count == 1 ? 1 : 0);
        set(ListFeature.Pair, list.Count == 2 ? 1 : 0);
        set(ListFeature.CountOfMost, Math.Min(1, (double)list.Count / _most));
        set(ListFeature.Years, list.Share(heading => heading.HasOwnYear));
        set(ListFeature.Sequence, list.Sequence);
        set(ListFeature.Ranked, list.Share(heading => heading.Rank is { Form: not RankForm.Bare }));
        set(ListFeature.Quoted, list.Share(heading => heading.Quoted));
        set(ListFeature.Emphasised, list.Share(heading => heading.Emphasised));
        set(ListFeature.Credits, list.Share(heading => heading.HasCredit));
        set(ListFeature.Supported, list.Share(heading => heading.HasOwnYear || heading.HasCredit || IsKnown(heading)));
        set(ListFeature.TitleLike, list.Share(heading => heading.IsTitleLike));
        set(ListFeature.LowerCase, list.Share(heading => char.IsLower(heading.TitleText[0])));
        set(ListFeature.Sentences, list.Share(heading => heading.IsSentence));
        set(ListFeature.Long, list.Share(heading => heading.Title.Length > LongTitle && heading.KnownStrength < 0.8));
        set(ListFeature.Bodies, list.Share(_article.HasBody));
        set(ListFeature.RunsOn, list.Share(heading => heading.RunsOn));
        set(ListFeature.Promised, _headline.Promises(list) ? 1 : 0);
        set(ListFeature.OtherPromised, _isPromised && !_headline.Promises(list) ? 1 : 0);
        set(ListFeature.OtherInSequence, _isInSequence && list.Sequence < InSequence ? 1 : 0);
        set(ListFeature.NamesOnly, list.Share(heading => heading.IsNameOnly));
        var titles = list.Headings.Select(heading => heading.TitleKey).Distinct(StringComparer.Ordinal).Count();
        set(ListFeature.Repeats, 1 - ((double)titles / list.Count));
        var lines = list.Headings[^1].Line.Index - list.Headings[0].Line.Index + 1;
        set(ListFeature.Coverage, (double)lines / _article.Lines.Count);
    }

    private void SetTopic(CandidateList list, Action<ListFeature, double> set)
    {
        var intro = Enumerable.Range(0, list.Headings[0].Line.Index).TakeLast(6).Select(line => _article.Topics[line]).ToList();
        var sections = SectionTopics(list).ToList();
        set(ListFeature.HeadlineFilms, _headline.Films > 0 ? 1 : 0);
        set(ListFeature.HeadlineManyFilms, _headline.ManyFilms ? 1 : 0);
        set(ListFeature.HeadlineList, _headline.IsOfList ? 1 : 0);
        set(ListFeature.HeadlineOther, _headline.Films < 0 ? 1 : 0);
        set(ListFeature.IntroFilms, Math.Min(1, intro.Sum(topics => topics.FilmWords) / 3.0));
        set(ListFeature.IntroOther, Math.Min(1, intro.Sum(topics => topics.OtherWords) / 4.0));
        set(ListFeature.SectionFilms, list.Share(heading => _article.SectionAbove(heading.Line) is { FilmWords: > 0 }));
        set(ListFeature.SectionOther, list.Share(heading => _article.SectionAbove(heading.Line) is { OtherWords: > 0, FilmWords: 0 }));
        set(ListFeature.BodyFilms, Share(sections, topics => topics.FilmWords > 0));
        set(ListFeature.BodyCredits, Share(sections, topics => topics.DirectorCues > 0));
        set(ListFeature.BodyOther, Share(sections, topics => topics.OtherWords > topics.FilmWords));
        set(ListFeature.BodyArtists, Share(sections, topics => topics.Artists > 0));
    }

    private void SetCrossed(double[] values)
    {
        double Value(ListFeature feature) => values[(int)feature];
        // "Songs, lists and other noise" may be a blog's motto: known films outweigh it.
        values[(int)ListFeature.HeadlineOther] *= 1 - Value(ListFeature.AllKnown);
        var unmarked = Math.Max(Math.Max(Value(ListFeature.Supported), Value(ListFeature.Quoted)), Value(ListFeature.Emphasised)) < 0.2;
        values[(int)ListFeature.Bare] = unmarked ? 1 : 0;
        values[(int)ListFeature.BareInFilmArticle] = unmarked ? Math.Max(Value(ListFeature.HeadlineFilms), Value(ListFeature.IntroFilms)) : 0;
        var ofFilms = Math.Max(Value(ListFeature.HeadlineFilms), Value(ListFeature.HeadlineManyFilms));
        values[(int)ListFeature.SequenceInFilmArticle] = ofFilms * Value(ListFeature.Sequence);
        values[(int)ListFeature.PromisedInFilmArticle] = ofFilms * Value(ListFeature.Promised);
        var sections = Value(ListFeature.Bodies) * Math.Max(Value(ListFeature.IsHeading), Value(ListFeature.IsRank));
        values[(int)ListFeature.SectionsInFilmArticle] = ofFilms * sections;
        values[(int)ListFeature.QuotedInFilmArticle] = ofFilms * Value(ListFeature.Quoted);
        values[(int)ListFeature.YearsInFilmArticle] = ofFilms * Value(ListFeature.Years);
        values[(int)ListFeature.KnownInSequence] = Value(ListFeature.KnownCount) * Value(ListFeature.Sequence);
        values[(int)ListFeature.KnownWithYears] = Value(ListFeature.KnownCount) * Value(ListFeature.Years);
        var credits = Math.Max(Value(ListFeature.Credits), Value(ListFeature.BodyCredits));
        values[(int)ListFeature.YearsWithCredits] = Value(ListFeature.Years) * credits;
        values[(int)ListFeature.CreditsInSequence] = Value(ListFeature.Sequence) * credits;
        var unknown = _known < 2 ? 1 : 0;
        values[(int)ListFeature.SequenceOfUnknown] = unknown * Value(ListFeature.SequenceInFilmArticle);
        values[(int)ListFeature.SectionsOfUnknown] = unknown * Value(ListFeature.SectionsInFilmArticle);
        values[(int)ListFeature.SupportedOfUnknown] = unknown * Value(ListFeature.Supported);
        values[(int)ListFeature.KnownElsewhere] = _known >= 3 && Value(ListFeature.KnownOfArticle) < 0.25 ? 1 : 0;
        var other = Math.Max(Value(ListFeature.HeadlineOther), Value(ListFeature.SectionOther));
        values[(int)ListFeature.UnknownInOtherArticle] = (1 - Value(ListFeature.Known)) * other * (1 - Value(ListFeature.BodyCredits));
    }

    private static void SetShape(string shape, Action<ListFeature, double> set)
    {
        if (FeatureOf(shape.Split(' ')[0]) is { } feature)
        {
            set(feature, 1);
        }
    }

    private static ListFeature? FeatureOf(string kind) => kind switch
    {
        "heading" => ListFeature.IsHeading,
        "item" or "numbered" or "term" => ListFeature.IsItem,
        "rank" or "slide" => ListFeature.IsRank,
        "table" => ListFeature.IsTable,
        "title" => ListFeature.IsTitleField,
        "line" => ListFeature.IsLine,
        "run-in" => ListFeature.IsRunIn,
        ProseMentions.Lead => ListFeature.IsMention,
        ProseMentions.Running => ListFeature.IsRunningMention,
        ProseMentions.Any => ListFeature.IsAnyMention,
        "inline" => ListFeature.IsInlineNumber,
        "linked" => ListFeature.IsLinked,
        "quoted" or "emphasised" or "year" => ListFeature.IsMarked,
        "short" => ListFeature.IsShortLine,
        "caption" => ListFeature.IsCaption,
        "known" => ListFeature.IsKnown,
        _ => null,
    };

    private static bool IsKnown(Heading heading) => heading.KnownStrength >= 0.5;

    private static double Share(List<LineTopics> topics, Func<LineTopics, bool> has) =>
        topics.Count == 0 ? 0 : (double)topics.Count(has) / topics.Count;

    // Entries are not yet segmented: the heading and the next few lines, up to the next heading, represent each.
    private IEnumerable<LineTopics> SectionTopics(CandidateList list)
    {
        for (var entry = 0; entry < list.Count; entry++)
        {
            var line = list.Headings[entry].Line.Index;
            var limit = entry + 1 < list.Count ? list.Headings[entry + 1].Line.Index : _article.Lines.Count;
            var sum = _article.Topics[line];
            for (var i = line + 1; i < limit && i <= line + LinesOfSection && _article.Lines[i].Block.Kind != BlockKind.Heading; i++)
            {
                sum = sum.Plus(_article.Topics[i]);
            }

            yield return list.Headings[entry].HasCredit ? sum with { DirectorCues = sum.DirectorCues + 1 } : sum;
        }
    }
}
