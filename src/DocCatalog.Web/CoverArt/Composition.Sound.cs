using System.Text;

namespace DocCatalog.Web.CoverArt;

// What music is made with and kept on.
internal static partial class Composition
{
    /// <summary>A record's grooves around an off-centre label.</summary>
    private static string Grooves(SeededRandom chance, Palette palette)
    {
        var (x, y) = (chance.Between(0, 4) * 60, chance.Between(0, 4) * 50);
        var step = chance.Between(12, 24);
        var drawing = new StringBuilder($"<g fill=\"none\" stroke=\"{palette.First}\" stroke-width=\"{step / 2}\">");
        for (var radius = 44; radius < 270; radius += step)
        {
            drawing.Append($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
        }

        return drawing.Append($"</g>{Disc(x, y, 32, palette.Second)}{Disc(x, y, 5, palette.Ground)}").ToString();
    }

    /// <summary>A sound's waves, high in the middle and flat at the edges.</summary>
    private static string Waves(SeededRandom chance, Palette palette)
    {
        var half = chance.Between(2, 4) * 10;
        var crest = chance.Between(2, 5);
        var drawing = new StringBuilder("<g fill=\"none\" stroke-width=\"8\">");
        for (var line = 0; line < 8; line++)
        {
            var swing = Math.Max(0, 54 - (Math.Abs(line - crest) * 13));
            drawing.Append($"<path stroke=\"{(line == crest ? palette.Second : palette.First)}\" d=\"M-{half} {20 + (line * 23)}q{half / 2}-{swing} {half} 0");
            drawing.Insert(drawing.Length, $"t{half} 0", 280 / half).Append("\"/>");
        }

        return drawing.Append("</g>").ToString();
    }

    /// <summary>The bars of a level meter, about a middle line or on the ground.</summary>
    private static string Bars(SeededRandom chance, Palette palette)
    {
        var count = chance.Between(3, 6) * 2;
        var (step, accent, stands) = (240 / count, chance.Between(1, count - 2), chance.Toss());
        var drawing = new StringBuilder();
        for (var bar = 0; bar < count; bar++)
        {
            var height = chance.Between(2, 18) * 10;
            drawing.Append(Area(bar == accent ? palette.Second : palette.First, $"M{(bar * step) + (step / 5)} {(stands ? 200 - height : 100 - (height / 2))}h{step * 3 / 5}v{height}h-{step * 3 / 5}z"));
        }

        return drawing.ToString();
    }

    /// <summary>The dots of a loudspeaker's grille, larger towards one row.</summary>
    private static string Halftone(SeededRandom chance, Palette palette)
    {
        var focus = chance.Between(0, 7);
        var drawing = new StringBuilder("<g stroke-linecap=\"round\" stroke-dasharray=\"0 24\">");
        for (var row = 0; row < 8; row++)
        {
            var size = Math.Max(3, 22 - (Math.Abs(row - focus) * 4));
            drawing.Append($"<path stroke=\"{(row == focus ? palette.Second : palette.First)}\" stroke-width=\"{size}\" d=\"M{(row % 2 * 12) - 12} {16 + (row * 24)}h270\"/>");
        }

        return drawing.Append("</g>").ToString();
    }

    /// <summary>Six strings over a sound hole, aslant or upright.</summary>
    private static string Strings(SeededRandom chance, Palette palette)
    {
        var (x, y, radius) = (chance.Between(80, 160), chance.Between(80, 120), chance.Between(58, 82));
        var drawing = new StringBuilder($"{Disc(x, y, radius, palette.First)}<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius + 10}\" fill=\"none\" stroke=\"{palette.Second}\" stroke-width=\"6\"/>");
        drawing.Append($"<g stroke=\"{palette.Ink}\" transform=\"rotate({chance.Between(-3, 3) * 15} {x} {y})\">");
        for (var line = 0; line < 6; line++)
        {
            drawing.Append($"<path stroke-width=\"{6 - line}\" d=\"M{x - 40 + (line * 16)}-90v380\"/>");
        }

        return drawing.Append("</g>").ToString();
    }

    /// <summary>The keys of a piano, one of them struck.</summary>
    private static string Keys(SeededRandom chance, Palette palette)
    {
        var (struck, tilt) = (chance.Between(1, 5), chance.Between(-2, 2) * 9);
        var drawing = new StringBuilder($"<g transform=\"rotate({tilt} 120 100)\">");
        drawing.Append($"<path stroke=\"{palette.First}\" stroke-width=\"300\" stroke-dasharray=\"37 3\" d=\"M-80 100h400\"/>");
        drawing.Append(Area(palette.Second, $"M{struck * 40}-50h37v300h-37z"));
        foreach (var key in new[] { -2, -1, 1, 2, 4, 5, 6 })
        {
            drawing.Append(Area(palette.Ground, $"M{(key * 40) + 26}-60h25v180h-25z"));
        }

        return drawing.Append("</g>").ToString();
    }

    /// <summary>Five lines and the notes of a tune.</summary>
    private static string Staff(SeededRandom chance, Palette palette)
    {
        var drawing = new StringBuilder($"<g transform=\"rotate({chance.Between(-2, 2) * 8} 120 100)\"><path stroke=\"{palette.First}\" stroke-width=\"4\" d=\"M-60 40h360M-60 72h360M-60 104h360M-60 136h360M-60 168h360\"/>");
        var accent = chance.Between(1, 3);
        for (var note = 0; note < 5; note++)
        {
            var (x, y) = (20 + (note * 50), 40 + (chance.Between(0, 8) * 16));
            var (colour, isUp) = (note == accent ? palette.Second : palette.Ink, y > 90);
            drawing.Append($"<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"19\" ry=\"14\" fill=\"{colour}\"/>{Area(colour, isUp ? $"M{x + 14} {y}v-84h5v84z" : $"M{x - 19} {y}v84h5v-84z")}");
        }

        return drawing.Append("</g>").ToString();
    }

    /// <summary>The two reels of a tape, one fuller than the other.</summary>
    private static string Reels(SeededRandom chance, Palette palette)
    {
        var (full, y) = (chance.Between(46, 84), chance.Between(80, 120));
        var tape = $"<path stroke=\"{palette.First}\" stroke-width=\"5\" d=\"M-10 {y + 96}h260\"/>";
        return tape + Reel(54, y, full, chance.Between(0, 5) * 12) + Reel(186, y, 130 - full, chance.Between(0, 5) * 12);

        string Reel(int x, int top, int radius, int turn) =>
            Disc(x, top, radius, palette.First) + Disc(x, top, 34, palette.Second)
            + $"<path stroke=\"{palette.Ground}\" stroke-width=\"9\" transform=\"rotate({turn} {x} {top})\" d=\"M{x} {top - 28}v56M{x - 24} {top - 14}l48 28M{x + 24} {top - 14}l-48 28\"/>";
    }
}
