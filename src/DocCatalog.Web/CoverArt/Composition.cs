namespace DocCatalog.Web.CoverArt;

/// <summary>The drawings a cover can have, each on a field of 240 by 200; what lies outside is cut off.</summary>
internal static partial class Composition
{
    private static readonly Func<SeededRandom, Palette, string>[] All =
    [
        Grooves, Waves, Bars, Halftone, Strings, Keys, Staff, Reels,
        Spotlights, Perforation, Stairs, Rays, Arches, Tiles, Discs, Curtain,
    ];

    public static string Draw(SeededRandom chance, Palette palette) => All[chance.Between(0, All.Length - 1)](chance, palette);

    private static string Disc(int x, int y, int radius, string colour) => $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{colour}\"/>";

    private static string Area(string colour, string outline) => $"<path fill=\"{colour}\" d=\"{outline}\"/>";
}
