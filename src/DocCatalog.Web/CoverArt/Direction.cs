namespace DocCatalog.Web.CoverArt;

/// <summary>Which way words are written.</summary>
internal static class Direction
{
    // Hebrew, Arabic and their neighbours; the first letter decides, as in dir=auto.
    public static bool IsRightToLeft(string words) =>
        words.FirstOrDefault(char.IsLetter) is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');
}
