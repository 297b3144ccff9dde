using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Rules;

/// <summary>Known facts about an entry's film: evidence for or against the names that the entry has, never a source of names.</summary>
sealed class FilmFacts
{
    private readonly HashSet<string> _directors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _artists = new(StringComparer.Ordinal);

    public FilmFacts(Section section)
    {
        var heading = section.Heading;
        var films = heading.Line.Lexicon.Films.Find(heading.TitleText);
        // "Woodstock" of 1970 and of 2019.
        var year = heading.Years.Concat(heading.Meta.SelectMany(meta => meta.Years)).Select(stated => stated.Value).FirstOrDefault();
        var dated = films.Where(film => film.Year is int known && Math.Abs(known - year) <= 1).ToList();
        foreach (var film in dated.Count > 0 ? dated : films)
        {
            _directors.UnionWith(film.Directors.Select(Key.OfName));
            _artists.UnionWith(film.Artists.Select(Key.OfName));
        }
    }

    /// <summary>Sets the features that compare <paramref name="names"/> with the film's directors and artists.</summary>
    public void Compare(List<NameCandidate> names)
    {
        foreach (var name in names)
        {
            name.Set(NameFeature.FilmDirector, _directors.Contains(name.Key));
            name.Set(NameFeature.FilmDirectorSurname, name.IsWord &&
                _directors.Any(director => director.EndsWith(" " + name.Key, StringComparison.Ordinal)));
            name.Set(NameFeature.FilmArtist, _artists.Contains(name.Key));
        }

        var (director, artist) = (names.Exists(Directs), names.Exists(name => name.Has(NameFeature.FilmArtist)));
        foreach (var name in names)
        {
            var directs = Directs(name);
            // Known names are in Latin letters, so that "デミアン・チャゼル" contradicts none.
            name.Set(NameFeature.OtherFilmDirector, _directors.Count > 0 && !directs && char.IsAsciiLetter(name.Key[0]));
            name.Set(NameFeature.OthersDirectFilm, director && !directs);
            name.Set(NameFeature.OtherFilmArtist, artist && !name.Has(NameFeature.FilmArtist));
        }
    }

    private static bool Directs(NameCandidate name) => name.Has(NameFeature.FilmDirector) || name.Has(NameFeature.FilmDirectorSurname);
}
