using System.Text;

namespace DocCatalog.Web.Covers;

/// <summary>The drawings a cover can have, each on a field of 240 by 200; what lies outside is cut off.</summary>
internal static class Composition
{
    private static readonly Func<Chance, Palette, string>[] All = [Grooves, Spotlights, Waves, Bars, Perforation, Stairs, Halftone, Strings];

    public static string Draw(Chance chance, Palette palette) => All[chance.Between(0, All.Length - 1)](chance, palette);

    /// <summary>A record's grooves around an off-centre label.</summary>
    private static string Grooves(Chance chance, Palette palette)
    {
        var (x, y) = (chance.Between(0, 4) * 60, chance.Between(1, 4) * 50);
        var step = chance.Between(13, 19);
        var drawing = new StringBuilder($"<g fill=\"none\" stroke=\"{palette.First}\" stroke-width=\"{step / 2}\">");
        for (var radius = 44; radius < 270; radius += step)
        {
            drawing.Append($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
        }

        return drawing.Append($"</g>{Disc(x, y, 32, palette.Second)}{Disc(x, y, 5, palette.Ground)}").ToString();
    }

    /// <summary>Three beams from above and the pools of light they throw.</summary>
    private static string Spotlights(Chance chance, Palette palette)
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

    /// <summary>A sound's waves, high in the middle and flat at the edges.</summary>
    private static string Waves(Chance chance, Palette palette)
    {
        var half = chance.Between(2, 4) * 10;
        var crest = chance.Between(2, 6);
        var drawing = new StringBuilder("<g fill=\"none\" stroke-width=\"7\">");
        for (var line = 0; line < 9; line++)
        {
            var swing = Math.Max(0, 46 - (Math.Abs(line - crest) * 11));
            drawing.Append($"<path stroke=\"{(line == crest ? palette.Second : palette.First)}\" d=\"M-{half} {20 + (line * 20)}q{half / 2}-{swing} {half} 0");
            drawing.Insert(drawing.Length, $"t{half} 0", 280 / half).Append("\"/>");
        }

        return drawing.Append("</g>").ToString();
    }

    /// <summary>The bars of a level meter about a middle line.</summary>
    private static string Bars(Chance chance, Palette palette)
    {
        var drawing = new StringBuilder();
        var accent = chance.Between(2, 9);
        for (var bar = 0; bar < 12; bar++)
        {
            var height = chance.Between(2, 18) * 10;
            drawing.Append($"<path fill=\"{(bar == accent ? palette.Second : palette.First)}\" d=\"M{bar * 20 + 4} {100 - (height / 2)}h12v{height}h-12z\"/>");
        }

        return drawing.ToString();
    }

    /// <summary>A strip of film, aslant, with one frame lit.</summary>
    private static string Perforation(Chance chance, Palette palette)
    {
        var tilt = (chance.Toss() ? 1 : -1) * chance.Between(12, 38);
        var lit = chance.Between(-1, 1) * 84;
        return $"<g transform=\"translate(120 100)rotate({tilt})\">"
            + $"<path fill=\"{palette.First}\" d=\"M-260-78h520v156h-520z\"/>"
            + $"<path stroke=\"{palette.Ground}\" stroke-width=\"13\" stroke-dasharray=\"10 11\" d=\"M-260-64h520M-260 64h520\"/>"
            + $"<path stroke=\"{palette.Ground}\" stroke-width=\"90\" stroke-dasharray=\"76 8\" d=\"M-290 0h580\"/>"
            + $"<path fill=\"{palette.Second}\" d=\"M{lit - 38}-45h76v90h-76z\"/></g>";
    }

    /// <summary>The stairs to a stage, and a moon over them.</summary>
    private static string Stairs(Chance chance, Palette palette)
    {
        var steps = chance.Between(4, 7);
        var (width, rise) = (240 / steps, chance.Between(16, 22));
        var radius = chance.Between(28, 46);
        var drawing = new StringBuilder(Disc(chance.Between(46, 90), chance.Between(48, 76), radius, palette.Second));
        drawing.Append($"<path fill=\"{palette.First}\" d=\"M0 200");
        for (var step = 0; step < steps; step++)
        {
            drawing.Append($"v-{rise}h{width}");
        }

        return drawing.Append("H244V200z\"/>").ToString();
    }

    /// <summary>The dots of a loudspeaker's grille, larger towards one row.</summary>
    private static string Halftone(Chance chance, Palette palette)
    {
        var focus = chance.Between(1, 6);
        var drawing = new StringBuilder("<g stroke-linecap=\"round\" stroke-dasharray=\"0 24\">");
        for (var row = 0; row < 8; row++)
        {
            var size = Math.Max(3, 22 - (Math.Abs(row - focus) * 4));
            drawing.Append($"<path stroke=\"{(row == focus ? palette.Second : palette.First)}\" stroke-width=\"{size}\" d=\"M{(row % 2 * 12) - 12} {16 + (row * 24)}h270\"/>");
        }

        return drawing.Append("</g>").ToString();
    }

    /// <summary>Six strings over a sound hole.</summary>
    private static string Strings(Chance chance, Palette palette)
    {
        var (x, y, radius) = (chance.Between(80, 160), chance.Between(80, 120), chance.Between(58, 78));
        var drawing = new StringBuilder($"{Disc(x, y, radius, palette.First)}<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius + 9}\" fill=\"none\" stroke=\"{palette.Second}\" stroke-width=\"5\"/><g stroke=\"{palette.Ink}\">");
        for (var line = 0; line < 6; line++)
        {
            drawing.Append($"<path stroke-width=\"{6 - line}\" d=\"M{x - 40 + (line * 16)} 0v200\"/>");
        }

        return drawing.Append("</g>").ToString();
    }

    private static string Disc(int x, int y, int radius, string colour) => $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{colour}\"/>";
}
