namespace DocCatalog.Store.Search;

/// <summary>How far words are from each other by typing errors.</summary>
internal static class Spellings
{
    /// <summary>How many errors a word of this length may hold and still be told: one in a short one, two in a longer.</summary>
    public static int Forgiven(string word) => word.Length < 4 ? 0 : word.Length < 6 ? 1 : 2;

    /// <summary>How many letters are left out, added, changed or swapped with their neighbour between <paramref name="typed"/> and <paramref name="word"/>
    /// or, where that is nearer, its beginning.</summary>
    // Optimal string alignment: Damerau's four errors (1964), no part of the word edited twice.
    public static int Distance(string typed, string word)
    {
        var (before, previous, current) = (new int[word.Length + 1], new int[word.Length + 1], new int[word.Length + 1]);
        for (var column = 0; column <= word.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= typed.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= word.Length; column++)
            {
                var changed = previous[column - 1] + (typed[row - 1] == word[column - 1] ? 0 : 1);
                current[column] = Math.Min(changed, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && typed[row - 1] == word[column - 2] && typed[row - 2] == word[column - 1])
                {
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[Math.Min(typed.Length, word.Length)..].Min();
    }
}
