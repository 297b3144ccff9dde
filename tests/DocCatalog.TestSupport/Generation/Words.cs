namespace DocCatalog.TestSupport.Generation;

/// <summary>The words that films, people and sentences are made of.</summary>
internal static class Words
{
    public static readonly string[] Adjectives = Split(
        "Silver Broken Last Long Quiet Golden Blue Hollow Burning Electric Distant Velvet Northern Wild Crooked Paper Hidden Restless Borrowed Second " +
        "Bitter Gentle Midnight Faded Scarlet Lonely Loud Frozen Sacred Iron Wooden Empty Bright Slow Endless Fearless Tender Rusty Crystal Sudden");

    public static readonly string[] Nouns = Split(
        "River Highway Station Harbour Mirror Garden Engine Window Orchard Lantern Signal Stairway Ballroom Satellite Carousel Meadow Avenue Compass Cathedral " +
        "Horizon Thunder Telegraph Motel Parade Alley Canyon Lighthouse Island Bridge Anthem Echo Rehearsal Encore Chorus Echoes Island Skyline Boulevard Desert Winter");

    public static readonly string[] Places = Split(
        "Memphis Oslo Detroit Glasgow Lagos Kingston Havana Dublin Berlin Bamako Nashville Osaka Lisbon Tucson Bristol Reykjavik Marseille Montreal Seville Tulsa");

    public static readonly string[] FirstNames = Split(
        "Anna Marcus Delia Tobias René Ingrid Hector Nadia Björn Clara Emil Rosa Quentin Yara Leopold Maeve Silvio Agnès Otto Hanna Jerome Lucía Piers Fatima Ronan " +
        "Edith Casper Mireille Angus Zoë Theo Beatriz Wendell Kirsten Dario Noémie Harvey Paloma Isaac Greta");

    public static readonly string[] LastNames = Split(
        "Lindqvist Okafor Brandt Castellano Moreau Haverford Tanaka Winslow Ferreira Dahl Kowalski Ashworth Mendès Petrov Galloway Nakamura Hartley Søndergaard Barbieri Whitlock " +
        "Villanueva Crane Rosenthal Adeyemi Marchetti Thorne Keller Beaumont Lockhart Sorensen Vance Ibáñez Holloway Drummond Fairbanks Castillo Müller Pemberton Laurent Strand " +
        "Quigley Rutherford Salazar Trevino Underhill Voss Wexler Yates Zimmer Abernathy");

    public static readonly string[] Bands = Split("Foxes Pilots Sparrows Engines Shadows Wolves Comets Sailors Ghosts Tigers Strangers Ramblers Diamonds Satellites Drifters Lanterns Cardinals Hurricanes Monarchs Vandals");

    public static readonly string[] Sites = ["Lantern Weekly", "The Long Groove", "Porch Radio", "Second Side", "Tape Deck Review", "Backline"];

    /// <summary>Sentences about a film; {a} is the artist, {p} a place.</summary>
    public static readonly string[] Sentences =
    [
        "The camera follows {a} from a cramped rehearsal room in {p} to the largest stage of the summer.",
        "There is hardly any narration, and none is missed.",
        "What could have been a victory lap turns into a portrait of people who cannot stop working.",
        "Old reels from a cellar in {p} make up the first half, and they are a small wonder.",
        "{a} speaks about the early years with a candour that few performers allow themselves.",
        "The editing is patient, the sound is superb, and the quarrels are left in.",
        "Former managers, neighbours and a very funny drum technician fill in what the letters leave out.",
        "By the time the tour reaches {p}, everybody looks ten years older.",
        "It is at its best when nobody talks and the tapes simply run.",
        "You do not need to own a single record to be moved by the last twenty minutes.",
        "The concert footage was shot by six crews, and one of them clearly got lost.",
        "Rarely has the boredom of life on the road been shown so well.",
        "The interviews were made over eleven winters, which shows in the faces.",
        "A long sequence in a studio shows how one song is built, taken apart and built again.",
        "Family photographs, court papers and an answering machine do the rest.",
        "It asks what success is for, and is honest enough not to reply.",
    ];

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
