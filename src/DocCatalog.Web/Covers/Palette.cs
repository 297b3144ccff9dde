namespace DocCatalog.Web.Covers;

/// <summary>The four inks of a cover: its ground, its lettering, and two colours for the drawing.</summary>
internal sealed record Palette(string Ground, string Ink, string First, string Second)
{
    private static readonly Palette Undated = new("#d8d2c3", "#2b2a27", "#a0977f", "#f4efe3");
    private static readonly Palette Early = new("#2b2723", "#f0e4cf", "#b98a4e", "#6f5f4c");

    private static readonly Dictionary<int, Palette> Decades = new()
    {
        [1950] = new("#1f3a44", "#f3ead6", "#e0b04c", "#7fa5a0"),
        [1960] = new("#f1e7d3", "#1d1a17", "#d23f2a", "#1d1a17"),
        [1970] = new("#4b2317", "#f7e4c2", "#e5892c", "#b34a22"),
        [1980] = new("#221f55", "#fdeef5", "#ec5a93", "#35aebf"),
        [1990] = new("#17191c", "#f4f1e8", "#d9dc4a", "#69717a"),
        [2000] = new("#dbe5e2", "#0f3039", "#e2662f", "#3a8b96"),
        [2010] = new("#113c3b", "#f9efe1", "#f0b136", "#d8604f"),
        [2020] = new("#f2cbb8", "#3a1232", "#802f6e", "#e2633d"),
    };

    /// <summary>Each decade has its own; null is a film without a year.</summary>
    public static Palette Of(int? year) => year switch
    {
        null => Undated,
        int known when Decades.TryGetValue(known - (known % 10), out var palette) => palette,
        < 1950 => Early,
        _ => Decades[2020],
    };
}
