using DocCatalog.Parsing.Films;

namespace DocCatalog.Store.Matching;

/// <summary>Alternative titles of known films: of other countries, with and without the artist's name. Used for matching only, never shown.</summary>
public sealed class KnownTitles
{
    private readonly KnownFilms films;

    private KnownTitles(KnownFilms films) => this.films = films;

    /// <summary>No titles.</summary>
    public static KnownTitles None { get; } = new(KnownFilms.None);

    /// <summary>The titles of the films that come with the program.</summary>
    public static KnownTitles Default { get; } = new(KnownFilms.Default);

    /// <summary>All title keys of the known films that have one of <paramref name="titles"/> and may be of <paramref name="year"/>.</summary>
    public IEnumerable<string> KeysBeside(IEnumerable<string> titles, int? year) => Films(titles, year, []).SelectMany(film => film.TitleKeys);

    /// <summary>The known films that an entry may be about: with one of its titles, and without contradicting year or directors.</summary>
    /// <param name="titles">Keys of titles.</param>
    /// <param name="directors">Keys of names.</param>
    internal IReadOnlyList<KnownFilm> Films(IEnumerable<string> titles, int? year, IReadOnlyCollection<string> directors)
    {
        List<KnownFilm>? found = null;
        foreach (var title in titles)
        {
            foreach (var film in films.Find(title))
            {
                if (MayBe(film, year, directors) && found?.Contains(film) != true)
                {
                    (found ??= []).Add(film);
                }
            }
        }

        return found ?? [];
    }

    /// <summary>Whether <paramref name="films"/> are rows of one film; some films have two rows with different titles or names.</summary>
    internal static bool AreSameFilm(IReadOnlyList<KnownFilm> films) => films.Count > 0 && films.Skip(1).All(film => AreSameFilm(films[0], film));

    private static bool MayBe(KnownFilm film, int? year, IReadOnlyCollection<string> directors) =>
        !(film.Year is int released && year is int stated && Math.Abs(released - stated) > 1) && !DirectorNames.Differ(film.DirectorKeys, directors);

    private static bool AreSameFilm(KnownFilm one, KnownFilm other) => (one.Year - other.Year) switch
    {
        0 => !DirectorNames.Differ(one.DirectorKeys, other.DirectorKeys),
        1 or -1 => DirectorNames.Share(one.DirectorKeys, other.DirectorKeys),
        _ => false,
    };
}
