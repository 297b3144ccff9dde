using DocCatalog.Parsing.Films;

namespace DocCatalog.Store.Matching;

/// <summary>The titles that one film goes by, beyond what a key evens out: in other countries, with and without its artist's name. They only help to tell films apart, and no page shows them.</summary>
public sealed class KnownTitles
{
    private readonly KnownFilms films;

    private KnownTitles(KnownFilms films) => this.films = films;

    /// <summary>Those of no film.</summary>
    public static KnownTitles None { get; } = new(KnownFilms.None);

    /// <summary>Those of the films that come with the program.</summary>
    public static KnownTitles Default { get; } = new(KnownFilms.Default);

    /// <summary>The other keys of the films that bear one of the titles with the keys <paramref name="titles"/>, and that may be of <paramref name="year"/>.</summary>
    public IEnumerable<string> KeysBeside(IEnumerable<string> titles, int? year) => Films(titles, year, []).SelectMany(film => film.TitleKeys);

    /// <summary>The known films that an entry may be about: they bear one of its titles, and neither year nor directors speak against them.</summary>
    /// <param name="titles">Keys of titles.</param>
    /// <param name="directors">Keys of names.</param>
    internal IReadOnlyList<KnownFilm> Films(IEnumerable<string> titles, int? year, IReadOnlyCollection<string> directors)
    {
        List<KnownFilm>? found = null;
        foreach (var title in titles)
        {
            foreach (var film in films.Of(title))
            {
                if (MayBe(film, year, directors) && found?.Contains(film) != true)
                {
                    (found ??= []).Add(film);
                }
            }
        }

        return found ?? [];
    }

    /// <summary>Whether <paramref name="films"/> are all one: some are known by two rows, of which each adds titles or names to the other.</summary>
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
