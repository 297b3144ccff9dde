namespace DocCatalog.TestSupport.Generation;

/// <summary>A film that never was.</summary>
internal sealed record MadeFilm(string Key, string Title, int Year, IReadOnlyList<string> Directors, string Artist);

/// <summary>Films that never were, the same for the same seed; the first are the best known.</summary>
internal sealed class Filmography
{
    // One in so many bears the title of another film, made by somebody else in another decade.
    private const int Remakes = 25;

    private readonly Random random;
    private readonly double[] shares;

    public Filmography(int count, int seed)
    {
        random = new Random(seed);
        var films = new List<MadeFilm>();
        var titles = new HashSet<string>();
        while (films.Count < count)
        {
            films.Add(films.Count % Remakes == Remakes - 1 ? Remake(films, films.Count) : Make(titles, films.Count));
        }

        Films = films;
        shares = Shares(count);
    }

    public IReadOnlyList<MadeFilm> Films { get; }

    /// <summary>Different films, the well known ones more often: Zipf's law with the exponent 0.8.</summary>
    public IReadOnlyList<MadeFilm> Draw(int count, Random draw)
    {
        var drawn = new HashSet<MadeFilm>();
        var titles = new HashSet<string>();
        while (drawn.Count < count)
        {
            var place = Array.BinarySearch(shares, draw.NextDouble());
            var film = Films[Math.Min(place < 0 ? ~place : place, Films.Count - 1)];
            if (titles.Add(film.Title))
            {
                drawn.Add(film);
            }
        }

        return [.. drawn];
    }

    private static double[] Shares(int count)
    {
        var weights = Enumerable.Range(1, count).Select(place => 1 / Math.Pow(place, 0.8)).ToList();
        var (sum, total) = (0.0, weights.Sum());
        return [.. weights.Select(weight => (sum += weight) / total)];
    }

    private MadeFilm Make(HashSet<string> titles, int number)
    {
        var artist = Artist();
        var title = Title(artist);
        while (!titles.Add(title))
        {
            title = Title(artist);
        }

        return new MadeFilm($"film-{number}", title, random.Next(1960, 2025), Directors(), artist);
    }

    private MadeFilm Remake(List<MadeFilm> films, int number)
    {
        var original = films[number - 1 - random.Next(Remakes - 1)];
        var year = original.Year < 1990 ? original.Year + random.Next(15, 34) : original.Year - random.Next(15, 30);
        return new MadeFilm($"film-{number}", original.Title, year, Directors(), Artist());
    }

    private string Title(string artist) => random.Next(8) switch
    {
        0 => $"{artist}: {Pick(Words.Adjectives)} {Pick(Words.Nouns)}",
        1 => $"The {Pick(Words.Adjectives)} {Pick(Words.Nouns)}",
        2 => $"{Pick(Words.Nouns)} & {Pick(Words.Nouns)} in {Pick(Words.Places)}",
        3 => $"{Pick(Words.Adjectives)} {Pick(Words.Nouns)}: A Year in {Pick(Words.Places)}",
        4 => $"{Pick(Words.Places)} {Pick(Words.Nouns)} {Pick(Words.Nouns)}",
        5 => $"A {Pick(Words.Nouns)} for {Pick(Words.FirstNames)} {Pick(Words.LastNames)}",
        6 => $"{Pick(Words.Adjectives)} {Pick(Words.Adjectives)} {Pick(Words.Nouns)}",
        _ => $"{Pick(Words.FirstNames)} of the {Pick(Words.Adjectives)} {Pick(Words.Nouns)}",
    };

    private List<string> Directors() => random.Next(6) == 0 ? [Person(), Person()] : [Person()];

    private string Person() => random.Next(6) == 0
        ? $"{Pick(Words.FirstNames)[0]}. {(char)('A' + random.Next(26))}. {Pick(Words.LastNames)}"
        : $"{Pick(Words.FirstNames)} {Pick(Words.LastNames)}";

    private string Artist() => random.Next(2) == 0 ? $"The {Pick(Words.Adjectives)} {Pick(Words.Bands)}" : $"{Pick(Words.FirstNames)} {Pick(Words.LastNames)}";

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
