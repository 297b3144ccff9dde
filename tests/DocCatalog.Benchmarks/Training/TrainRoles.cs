using DocCatalog.Parsing;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Rules;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Benchmarks.Training;

/// <summary>Learns which names of an entry are its directors' and which its artists', from the entries whose film is labelled.</summary>
internal static class TrainRoles
{
    private const float L2 = 1;

    // Names that nobody knows are rarer in the labelled articles than elsewhere, as the lists of names grew with them: each example counts again without.
    private const double WithoutKnowledge = 0.3;

    private static readonly NameFeature[] OfFilms = [NameFeature.FilmDirector, NameFeature.FilmDirectorSurname, NameFeature.FilmArtist, NameFeature.OtherFilmDirector, NameFeature.OtherFilmArtist, NameFeature.OthersDirectFilm];

    private static readonly NameFeature[] OfNames =
    [
        NameFeature.KnownArtist, NameFeature.KnownArtistWord, NameFeature.CommonArtist, NameFeature.CommonAsName, NameFeature.KnownDirector, NameFeature.DirectorSurname, NameFeature.DirectorAndArtist,
        NameFeature.ArtistCued, NameFeature.DirectorFilms, NameFeature.BesideArtist, NameFeature.BesideDirector, NameFeature.PlainPhrase, NameFeature.CommonOnlyInTitle,
    ];

    private sealed record Labelled(GoldArticle Article, IReadOnlyList<Entry> Entries, IReadOnlyList<(NameCandidate Name, bool? Director, bool? Artist)> Names);

    /// <param name="reported">Cases that say who directed, if not always who plays.</param>
    /// <param name="models">What finds the entries.</param>
    /// <param name="dry">Only report how well names are told on articles that nothing was learned from.</param>
    public static void Run(IReadOnlyList<GoldArticle> labelled, IReadOnlyList<GoldArticle> reported, ListModels models, bool dry)
    {
        var articles = labelled.Select(article => Label(article, models)).ToList();
        // Managers, critics, mayors: the labelled articles have too few to learn from.
        var lessons = GoldArticle.In(Corpus.PathOf("tests", "DocCatalog.Benchmarks", "Training", "Lessons")).Select(article => Label(article, models));
        var cases = reported.Select(article => Label(article, models)).ToList();
        var directors = Examples([.. articles, .. lessons, .. cases], name => name.Director);
        var artists = Examples([.. articles, .. lessons], name => name.Artist).Concat(Examples(cases, name => name.Artist == true ? true : null)).ToList();
        if (!dry)
        {
            Trainer.Write("director-weights.tsv", "Is a name of an entry its director's?", Trainer.Fit<NameFeature>(directors.Select(pair => pair.Example), L2));
            Trainer.Write("artist-weights.tsv", "Is a name of an entry that of a musician or band the film is about or shows?", Trainer.Fit<NameFeature>(artists.Select(pair => pair.Example), L2));
        }

        foreach (var (what, without) in new (string, NameFeature[])[] { ("", []), (", no films known", OfFilms), (", nothing known", [.. OfFilms, .. OfNames]) })
        {
            Judge(articles, directors, without, (name, probability) => name.Director = probability);
            Judge(articles, artists, without, (name, probability) => name.Artist = probability);
            Report($"names on articles not learned from{what}", articles);
        }
    }

    private static Labelled Label(GoldArticle article, ListModels models)
    {
        var entries = ArticleParser.Parse(article.Text, article.Format, ParseOptions.Default, models).Entries;
        var read = entries.Select(ReadFilm.Of).ToList();
        var names = FilmPairs.Match(article.Films, read).SelectMany(pair => entries[read.FindIndex(film => ReferenceEquals(film, pair.Read))].Names.Select(name => (name, IsDirector(pair.Gold, name), IsArtist(pair.Gold, name))));
        return new Labelled(article, entries, [.. names]);
    }

    // A surname is the director's whose full name may stand elsewhere in the article.
    private static bool? IsDirector(GoldFilm film, NameCandidate name) =>
        film.Directors.Concat(film.DirectorsOr.SelectMany(names => names)).SelectMany(director => Forms(film, director)).Any(form => Same(form, name) || (name.IsWord && Spelling.Name(form).EndsWith(" " + Spelling.Name(name.Name.Value), StringComparison.Ordinal)));

    private static bool? IsArtist(GoldFilm film, NameCandidate name) =>
        film.Artists.SelectMany(artist => Forms(film, artist)).Any(form => Same(form, name)) ? true :
        film.ArtistsOptional.SelectMany(artist => Forms(film, artist)).Any(form => Same(form, name)) && !name.Has(NameFeature.Compared) ? null : false;

    private static IEnumerable<string> Forms(GoldFilm film, string name) => [name, .. film.Aliases.GetValueOrDefault(name, [])];

    private static bool Same(string name, NameCandidate candidate) => Spelling.Name(name) == Spelling.Name(candidate.Name.Value);

    private static List<(NameCandidate Name, Example Example)> Examples(IEnumerable<Labelled> articles, Func<(NameCandidate Name, bool? Director, bool? Artist), bool?> label) =>
    [
        .. from article in articles
           from name in article.Names
           let known = label(name)
           where known is not null
           from example in new[] { new Example(article.Article.Name, name.Name.Values, known.Value), new Example(article.Article.Name, Without(name.Name, OfFilms), known.Value, WithoutKnowledge), new Example(article.Article.Name, Without(name.Name, [.. OfFilms, .. OfNames]), known.Value, WithoutKnowledge) }
           select (name.Name, example),
    ];

    private static double[] Without(NameCandidate name, IReadOnlyList<NameFeature> features)
    {
        double[] values = [.. name.Values];
        foreach (var feature in features)
        {
            values[(int)feature] = 0;
        }

        if (features.Contains(NameFeature.KnownArtist) && name.Hit.Tags != 0)
        {
            var form = name.Hit.IsPerson ? NameFeature.UnknownPerson : name.IsWord ? NameFeature.UnknownWord : NameFeature.UnknownPhrase;
            values[(int)form] = 1;
        }

        return values;
    }

    // Every name of an article is judged by a model that was fitted without the article.
    private static void Judge(IReadOnlyList<Labelled> articles, IReadOnlyList<(NameCandidate Name, Example Example)> examples, NameFeature[] without, Action<NameCandidate, double> set)
    {
        foreach (var fold in articles.GroupBy(article => Trainer.FoldOf(article.Article.Name)))
        {
            var model = Trainer.ModelOf(Trainer.Fit<NameFeature>(examples.Select(pair => pair.Example).Where(example => Trainer.FoldOf(example.Article) != fold.Key), L2));
            foreach (var name in fold.SelectMany(article => article.Entries).SelectMany(entry => entry.Names))
            {
                set(name, model.Probability(Without(name, without)));
            }
        }
    }

    private static void Report(string title, IEnumerable<Labelled> articles)
    {
        var score = articles.Select(article => Scorer.Compare(article.Article, Read(article)).Score).Aggregate(new Score(), (sum, next) => sum + next);
        Console.WriteLine($"{title}: directors {Shown(score.Directors)}, artists {Shown(score.Artists)}");
        AccuracyCommand.PrintTrust(score);
    }

    private static string Shown(Count count) => $"P {count.Precision:F3} R {count.Recall:F3} F1 {count.F1:F3}";

    private static List<ReadFilm> Read(Labelled article) => [.. article.Entries.Zip(NameRoles.Choose([.. article.Entries.Select(entry => entry.Names)]), (entry, names) => ReadFilm.Of(entry) with
    {
        Directors = [.. names.Directors.Select(name => new ReadName(name.Name.Value, name.Director))],
        Artists = [.. names.Artists.Select(name => new ReadName(name.Name.Value, name.Artist))],
    })];
}
