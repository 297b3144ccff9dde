namespace DocCatalog.Web.CoverArt;

/// <summary>Numbers that look drawn by lot and are the same for the same words, on every machine and for ever.</summary>
// FNV-1a for the words, then a linear congruential step for each number; string.GetHashCode differs from run to run.
internal sealed class SeededRandom(string words)
{
    private uint state = Hash(words);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most)
    {
        state = unchecked((state * 1664525) + 1013904223);
        return least + (int)((state >> 8) % (uint)(most - least + 1));
    }

    public bool Toss() => Between(0, 1) == 1;

    private static uint Hash(string words)
    {
        var hash = 2166136261;
        foreach (var character in words)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash;
    }
}
