namespace DocCatalog.Parsing.Rules;

/// <summary>What speaks for or against a name's being a director's or an artist's; from 0 to 1, mostly one of them.</summary>
enum NameFeature
{
    // Where the entry states it
    DirectorCredit, DirectorField, DirectorConvention, MetaName, ArtistField, ArtistConvention,

    // The title
    InTitle, PartInTitle, WholeTitle, SetApartInTitle, OnlyInTitle, CommonOnlyInTitle, PlainPhrase,

    // What the lexicon knows
    KnownArtist, KnownArtistWord, CommonArtist, CommonAsName, KnownDirector, DirectorSurname, DirectorAndArtist, KnownOther, Place,

    // What is known of the film
    FilmDirector, FilmDirectorSurname, FilmArtist, OtherFilmDirector, OtherFilmArtist,

    // What it looks like
    UnknownPerson, UnknownWord, UnknownPhrase, Katakana, Masked,

    // Where it stands in the prose
    FirstSentence, OpensSentence, StandsAlone, FirstPerson, Repeated,

    // What stands before it
    DirectorBefore, DirectorNear, ByAlone, InBefore, AboutBefore, MusicianBefore, RoleBefore, UnknownMusician, PersonInRole, Compared, Mentioned,

    // What stands after it
    DirectorAfter, FilmVerb, WeakVerb, Performs, FollowedByVerb, MusicianAfter, OwnsFilm,

    // Other names
    BesideArtist, BesideDirector, InList, OthersStated, OnlyOthersCued, OthersDirectFilm, UncuedInCuedList, CuedElsewhere,

    // Together
    ArtistCued, DirectorFilms,
}
