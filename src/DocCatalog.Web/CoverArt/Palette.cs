namespace DocCatalog.Web.CoverArt;

/// <summary>The four inks of a cover: its ground, its lettering, and two colours for the drawing.</summary>
internal sealed record Palette(string Ground, string Ink, string First, string Second)
{
    private static readonly Palette Undated = new("#d8d2c3", "#2b2a27", "#a0977f", "#f4efe3");
    private static readonly Palette Early = new("#2b2723", "#f0e4cf", "#b98a4e", "#6f5f4c");

    private static readonly Dictionary<int, Palette> Decades = new()
    {
        [1950] = new("#1f3a44", "#f3ead6", "#e0b04c", "#8fb5ae"),
        [1960] = new("#f1e7d3", "#1d1a17", "#b8321f", "#2a6796"),
        [1970] = new("#4b2317", "#f7e4c2", "#e5892c", "#a3401b"),
        [1980] = new("#221f55", "#fdeef5", "#ef6b9f", "#35aebf"),
        [1990] = new("#17191c", "#f4f1e8", "#d9dc4a", "#5d656e"),
        [2000] = new("#dbe5e2", "#0f3039", "#ee7f45", "#5fb0b4"),
        [2010] = new("#113c3b", "#f9efe1", "#f0b136", "#ec8b76"),
        [2020] = new("#f2cbb8", "#3a1232", "#802f6e", "#e86f49"),
    };

    /// <summary>Each decade has its own; null is a film without a year.</summary>
    public static Palette Of(int? year) => year switch
    {
        null => Undated,
        int known when Decades.TryGetValue(known - (known % 10), out var palette) => palette,
        < 1950 => Early,
        _ => Decades[2020],
    };

    /// <summary>The ways to print with the same inks: each of them is the ground once, so that the covers of one decade are of a kind and not alike.</summary>
    public IReadOnlyList<Palette> Printings
    {
        get
        {
            var (onFirst, onSecond) = (Readable(First), Readable(Second));
            return [this, new(Ink, Ground, First, Second), new(First, onFirst, onFirst, Other(onFirst)), new(Second, onSecond, First, Other(onSecond))];
        }
    }

    private string Readable(string ground) => Contrast.Between(ground, Ink) >= Contrast.Between(ground, Ground) ? Ink : Ground;

    private string Other(string ink) => ink == Ink ? Ground : Ink;
}
