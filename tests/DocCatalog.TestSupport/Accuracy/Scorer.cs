namespace DocCatalog.TestSupport.Accuracy;

/// <summary>Compares the films that were read in an article with those that it lists.</summary>
internal sealed class Scorer
{
    private const int LostFilm = 10;
    private const int WrongYear = 4;
    private const int WrongDirector = 2;

    private readonly GoldArticle _article;
    private readonly IReadOnlyList<ReadFilm> _read;
    private readonly Dictionary<(string, int), Rate> _trust = [];
    private readonly List<Mistake> _mistakes = [];

    private Scorer(GoldArticle article, IReadOnlyList<ReadFilm> read) => (_article, _read) = (article, read);

    public static (Score Score, IReadOnlyList<Mistake> Mistakes) Compare(GoldArticle article, IReadOnlyList<ReadFilm> read)
    {
        var scorer = new Scorer(article, read);
        return (scorer.Compare(), scorer._mistakes);
    }

    private Score Compare()
    {
        var pairs = FilmPairs.Match(_article.Films, _read);
        var missed = _article.Films.Except(pairs.Select(pair => pair.Gold), ReferenceEqualityComparer.Instance).Cast<GoldFilm>().ToList();
        var invented = _read.Except(pairs.Select(pair => pair.Read), ReferenceEqualityComparer.Instance).Cast<ReadFilm>().ToList();
        var score = new Score
        {
            Listed = _article.Films.Count,
            Given = _read.Count,
            Films = new Count(pairs.Count, invented.Count, missed.Count),
            Directors = new Count(0, invented.Sum(film => film.Directors.Count), missed.Sum(film => film.Directors.Count)),
            Artists = new Count(0, invented.Sum(film => film.Artists.Count), missed.Sum(film => film.Artists.Count)),
            Exact = new Rate(0, missed.Count),
            Clean = _article.Films.Count == 0 ? new Rate(_read.Count == 0 ? 1 : 0, 1) : default,
        };
        _mistakes.AddRange(missed.Select(film => new Mistake(LostFilm, _article.Name, film.Title, "film missed")));
        invented.ForEach(Distrust);
        return pairs.Aggregate(score, Add) with { Trust = _trust };
    }

    private void Distrust(ReadFilm film)
    {
        _mistakes.Add(new Mistake(LostFilm, _article.Name, film.Title, "not a film of the article"));
        Trust("titles", film.TitleProbability, false);
        TrustYear(film, false);
        Trust("directors", film.Directors, film.Directors.Select(name => name.Name), []);
        Trust("artists", film.Artists, film.Artists.Select(name => name.Name), []);
    }

    private Score Add(Score score, (GoldFilm Gold, ReadFilm Read) pair)
    {
        var (gold, read) = pair;
        var directors = NameMatch.Best([gold.Directors, .. gold.DirectorsOr], [], gold.Aliases, read.Directors);
        var artists = NameMatch.Best([gold.Artists], gold.ArtistsOptional, gold.Aliases, read.Artists);
        Trust("titles", read.TitleProbability, true);
        TrustYear(read, gold.Year == read.Year);
        Trust("directors", read.Directors, directors.Invented, []);
        Trust("artists", read.Artists, artists.Invented, gold.ArtistsOptional);
        Note(gold, read, directors, artists);
        return score with
        {
            Years = score.Years.With(gold.Year == read.Year),
            Ranks = score.Ranks.With(gold.Rank == read.Rank),
            Directors = score.Directors + directors.Count,
            Artists = score.Artists + artists.Count,
            Exact = score.Exact.With(gold.Year == read.Year && directors.IsExact),
        };
    }

    private void TrustYear(ReadFilm film, bool right)
    {
        if (film.Year is not null)
        {
            Trust("years", film.YearProbability, right);
        }
    }

    private void Trust(string field, IReadOnlyList<ReadName> names, IEnumerable<string> wrong, IEnumerable<string> neither)
    {
        var invented = wrong.Select(Spelling.Name).ToHashSet();
        var optional = neither.Select(Spelling.Name).ToHashSet();
        foreach (var name in names.Where(name => !optional.Contains(Spelling.Name(name.Name))))
        {
            Trust(field, name.Probability, !invented.Contains(Spelling.Name(name.Name)));
        }
    }

    private void Trust(string field, double probability, bool right)
    {
        var key = (field, Score.BandOf(probability));
        _trust[key] = _trust.GetValueOrDefault(key).With(right);
    }

    private void Note(GoldFilm gold, ReadFilm read, NameMatch directors, NameMatch artists)
    {
        var notes = new List<string>();
        var cost = (WrongDirector * directors.Errors) + artists.Errors;
        if (gold.Year != read.Year)
        {
            cost += WrongYear;
            notes.Add($"year {Shown(read.Year)}, should be {Shown(gold.Year)}");
        }

        if (gold.Rank != read.Rank)
        {
            cost++;
            notes.Add($"rank {Shown(read.Rank)}, should be {Shown(gold.Rank)}");
        }

        notes.AddRange(directors.Notes("directors").Concat(artists.Notes("artists")));
        if (cost > 0)
        {
            _mistakes.Add(new Mistake(cost, _article.Name, gold.Title, string.Join("; ", notes)));
        }
    }

    private static string Shown(int? number) => number?.ToString() ?? "none";
}
