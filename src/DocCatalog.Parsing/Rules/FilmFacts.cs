using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Rules;

/// <summary>What is known of the film of an entry: it speaks for or against names the entry prints, and never adds one.</summary>
sealed class FilmFacts
{
    private readonly HashSet<string> _directors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _artists = new(StringComparer.Ordinal);

    public FilmFacts(Section section)
    {
        var heading = section.Heading;
        var films = heading.Line.Lexicon.Films.Find(heading.TitleText);
        // "Woodstock" is of 1970, and another of 2019.
        var year = heading.Years.Count > 0 ? heading.Years[0].Value : heading.Meta.SelectMany(meta => meta.Years).Select(stated => stated.Value).FirstOrDefault();
        var dated = films.Where(film => film.Year is int known && Math.Abs(known - year) <= 1).ToList();
        foreach (var film in dated.Count > 0 ? dated : films)
        {
            _directors.UnionWith(film.Directors.Select(Key.OfName));
            _artists.UnionWith(film.Artists.Select(Key.OfName));
        }
    }

    public void Compare(List<NameCandidate> names)
    {
        foreach (var name in names)
        {
            name.Set(NameFeature.FilmDirector, _directors.Contains(name.Key));
            name.Set(NameFeature.FilmDirectorSurname, name.IsWord && _directors.Any(director => director.EndsWith(" " + name.Key, StringComparison.Ordinal)));
            name.Set(NameFeature.FilmArtist, _artists.Contains(name.Key));
        }

        var (director, artist) = (names.Exists(name => name.Has(NameFeature.FilmDirector) || name.Has(NameFeature.FilmDirectorSurname)), names.Exists(name => name.Has(NameFeature.FilmArtist)));
        foreach (var name in names)
        {
            var directs = name.Has(NameFeature.FilmDirector) || name.Has(NameFeature.FilmDirectorSurname);
            // Films are known by names in Latin letters: "デミアン・チャゼル" contradicts nobody.
            name.Set(NameFeature.OtherFilmDirector, _directors.Count > 0 && !directs && char.IsAsciiLetter(name.Key[0]));
            name.Set(NameFeature.OthersDirectFilm, director && !directs);
            name.Set(NameFeature.OtherFilmArtist, artist && !name.Has(NameFeature.FilmArtist));
        }
    }
}
