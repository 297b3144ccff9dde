namespace DocCatalog.Web.CoverArt;

/// <summary>How a cover of 240 by 320 is divided between its drawing and its lettering.</summary>
/// <param name="FieldTop">Where the drawing begins; it reaches <paramref name="FieldHeight"/> down.</param>
/// <param name="Top">Where the room for the lettering begins; it reaches <paramref name="Height"/> down. Where they overlap it is a band.</param>
internal sealed record Layout(int FieldTop, int FieldHeight, int Top, int Height)
{
    public bool HasBand => FieldHeight > 200;

    public const int Width = 240;
    public const int Margin = 18;

    // A title set smaller than this is given more room instead of a larger drawing.
    private const int SmallSize = 26;

    private const int YearHeight = 52;

    // The lettering below the drawing, above it, and on a band across it.
    private static readonly Layout[] Usual = [new(0, 200, 200, 120), new(120, 200, 0, 120), new(160, 160, 0, 160), new(0, 160, 160, 160), new(0, 320, 104, 112)];

    private static readonly Layout[] Roomy = [new(0, 120, 120, 200), new(200, 120, 0, 200)];

    /// <summary>A layout and the lettering of <paramref name="title"/> in it.</summary>
    public static (Layout Layout, TextFit Lettering) For(string title, SeededRandom chance)
    {
        var layout = Usual[chance.Between(0, Usual.Length - 1)];
        if (layout.Fit(title) is { Size: >= SmallSize } lettering)
        {
            return (layout, lettering);
        }

        var roomy = Roomy[chance.Between(0, Roomy.Length - 1)];
        return (roomy, roomy.Fit(title));
    }

    private TextFit Fit(string title) => TextFit.Fit(title, Width - (2 * Margin), Height - YearHeight);
}
