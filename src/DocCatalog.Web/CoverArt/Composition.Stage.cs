using System.Text;

namespace DocCatalog.Web.CoverArt;

// The stage and the screen, and plain shapes.
internal static partial class Composition
{
    /// <summary>Three beams from above and the pools of light they throw.</summary>
    private static string Spotlights(SeededRandom chance, Palette palette)
    {
        var drawing = new StringBuilder();
        for (var beam = 0; beam < 3; beam++)
        {
            var from = 30 + (beam * 90) + chance.Between(-20, 20);
            var to = 200 - (beam * 80) + chance.Between(-20, 20);
            var colour = beam == 1 ? palette.Second : palette.First;
            drawing.Append($"<path fill=\"{colour}\" fill-opacity=\".72\" d=\"M{from - 5} -8h10L{to + 48} 172a48 15 0 0 1-96 0z\"/>");
        }

        return drawing.ToString();
    }

    /// <summary>A strip of film, aslant, with one frame lit.</summary>
    private static string Perforation(SeededRandom chance, Palette palette)
    {
        var tilt = (chance.Toss() ? 1 : -1) * chance.Between(0, 38);
        var lit = chance.Between(-1, 1) * 84;
        return $"<g transform=\"translate(120 100)rotate({tilt})\">"
            + Area(palette.First, "M-260-78h520v156h-520z")
            + $"<path stroke=\"{palette.Ground}\" stroke-width=\"13\" stroke-dasharray=\"10 11\" d=\"M-260-64h520M-260 64h520\"/>"
            + $"<path stroke=\"{palette.Ground}\" stroke-width=\"90\" stroke-dasharray=\"76 8\" d=\"M-290 0h580\"/>"
            + Area(palette.Second, $"M{lit - 38}-45h76v90h-76z") + "</g>";
    }

    /// <summary>The stairs to a stage, and a moon over them.</summary>
    private static string Stairs(SeededRandom chance, Palette palette)
    {
        var (steps, climbsLeft) = (chance.Between(3, 8), chance.Toss());
        var (width, rise) = ((240 / steps) + 1, chance.Between(110, 160) / steps);
        var drawing = new StringBuilder(climbsLeft ? "<g transform=\"matrix(-1 0 0 1 240 0)\">" : "<g>");
        drawing.Append(Disc(chance.Between(46, 100), chance.Between(48, 76), chance.Between(26, 56), palette.Second));
        drawing.Append($"<path fill=\"{palette.First}\" d=\"M0 200");
        drawing.Insert(drawing.Length, $"v-{rise}h{width}", steps);
        return drawing.Append("V200z\"/></g>").ToString();
    }

    /// <summary>Rays from a sun at an edge or in a corner.</summary>
    private static string Rays(SeededRandom chance, Palette palette)
    {
        var (x, y) = (chance.Between(0, 2) * 120, chance.Between(0, 2) * 100);
        var rays = chance.Between(5, 10) * 2;
        var turn = 2 * Math.PI / rays;
        var drawing = new StringBuilder($"<path fill=\"{palette.First}\" d=\"");
        for (var ray = 0; ray < rays; ray++)
        {
            drawing.Append($"M{x} {y}{To(ray * turn)}{To((ray + 0.5) * turn)}z");
        }

        return drawing.Append($"\"/>{Disc(x, y, chance.Between(36, 62), palette.Second)}").ToString();

        string To(double angle) => $"L{x + (int)Math.Round(Math.Cos(angle) * 330)} {y + (int)Math.Round(Math.Sin(angle) * 330)}";
    }

    /// <summary>Arches within arches, of a hall or of a shell behind an orchestra.</summary>
    private static string Arches(SeededRandom chance, Palette palette)
    {
        var (x, across) = (chance.Between(1, 3) * 60, chance.Between(3, 5));
        var drawing = new StringBuilder();
        var colours = new[] { palette.First, palette.Ground, palette.Second, palette.Ground };
        for (var arch = 0; arch < across * 2; arch++)
        {
            var radius = 184 - (arch * 184 / (across * 2));
            drawing.Append(Area(colours[arch % 4], $"M{x - radius} 200a{radius} {radius} 0 0 1 {2 * radius} 0z"));
        }

        return drawing.ToString();
    }

    /// <summary>Quarters of discs, laid as tiles.</summary>
    private static string Tiles(SeededRandom chance, Palette palette)
    {
        var side = chance.Toss() ? 60 : 80;
        var drawing = new StringBuilder();
        for (var tile = 0; tile < 240 / side * ((199 / side) + 1); tile++)
        {
            var (x, y) = (tile % (240 / side) * side, tile / (240 / side) * side);
            var colour = chance.Between(0, 4) switch { < 3 => palette.First, 3 => palette.Second, _ => palette.Ink };
            drawing.Append(Area(colour, chance.Between(0, 3) switch
            {
                0 => $"M{x} {y}h{side}a{side} {side} 0 0 1-{side} {side}z",
                1 => $"M{x + side} {y}v{side}a{side} {side} 0 0 1-{side}-{side}z",
                2 => $"M{x + side} {y + side}h-{side}a{side} {side} 0 0 1 {side}-{side}z",
                _ => $"M{x} {y + side}v-{side}a{side} {side} 0 0 1 {side} {side}z",
            }));
        }

        return drawing.ToString();
    }

    /// <summary>A large disc, a smaller one before it, and a horizon.</summary>
    private static string Discs(SeededRandom chance, Palette palette)
    {
        var (x, radius, horizon) = (chance.Between(70, 170), chance.Between(66, 96), chance.Between(110, 160));
        var small = x < 120 ? chance.Between(160, 210) : chance.Between(30, 80);
        return Disc(x, horizon, radius, palette.First)
            + Area(palette.Second, $"M-2 {horizon}h244v100h-244z")
            + $"<path stroke=\"{palette.Ground}\" stroke-width=\"7\" d=\"M-2 {horizon + 14}h244M-2 {horizon + 32}h244M-2 {horizon + 54}h244\"/>"
            + Disc(small, chance.Between(34, 80), chance.Between(12, 26), palette.Ink);
    }

    /// <summary>A curtain's folds, drawn aside.</summary>
    private static string Curtain(SeededRandom chance, Palette palette)
    {
        var (opening, fold) = (chance.Between(60, 180), chance.Between(16, 26));
        var drawing = new StringBuilder(Area(palette.Second, $"M{opening - 42} 200a42 150 0 0 1 84 0z"));
        for (var (x, number) = (-fold, 0); x < 240 + fold; (x, number) = (x + fold, number + 1))
        {
            var pulled = Math.Sign(x - opening) * Math.Max(0, 64 - (Math.Abs(x - opening) / 3));
            drawing.Append($"<path stroke=\"{(number % 4 == 3 ? palette.Ink : palette.First)}\" fill=\"none\" stroke-width=\"{fold * 2 / 3}\" d=\"M{x}-9q{pulled / 4} 130 {pulled} 220\"/>");
        }

        return drawing.ToString();
    }
}
