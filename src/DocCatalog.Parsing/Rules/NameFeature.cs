namespace DocCatalog.Parsing.Rules;

/// <summary>Features that indicate whether a name is a director's or an artist's; from 0 to 1, mostly 0 or 1.</summary>
enum NameFeature
{
    // Stated by the entry
    DirectorCredit, DirectorField, DirectorConvention, MetaName, ArtistField, ArtistConvention,

    // The title
    InTitle, PartInTitle, WholeTitle, SetApartInTitle, OnlyInTitle, CommonOnlyInTitle, PlainPhrase,

    // Known to the lexicon
    KnownArtist, KnownArtistWord, CommonArtist, CommonAsName, KnownDirector, DirectorSurname, DirectorAndArtist, KnownOther, Place,

    // Compared with the known film
    FilmDirector, FilmDirectorSurname, FilmArtist, OtherFilmDirector, OtherFilmArtist,

    // Its form
    UnknownPerson, UnknownWord, UnknownPhrase, Katakana, Masked,

    // Its position in the prose
    FirstSentence, OpensSentence, StandsAlone, FirstPerson, Repeated,

    // The words before it
    DirectorBefore, DirectorNear, ByAlone, InBefore, AboutBefore, MusicianBefore, RoleBefore, UnknownMusician, PersonInRole, Compared, Mentioned,

    // The words after it
    DirectorAfter, FilmVerb, WeakVerb, Performs, FollowedByVerb, MusicianAfter, OwnsFilm,

    // Other names
    BesideArtist, BesideDirector, InList, OthersStated, OnlyOthersCued, OthersDirectFilm, UncuedInCuedList, CuedElsewhere,

    // Combinations
    ArtistCued, DirectorFilms,
}
