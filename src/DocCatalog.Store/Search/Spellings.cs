namespace DocCatalog.Store.Search;

/// <summary>Counts typing errors.</summary>
internal static class Spellings
{
    /// <summary>How many errors in a word of this length are forgiven: none below four letters, one below six, else two.</summary>
    public static int Forgiven(string word) => word.Length < 4 ? 0 : word.Length < 6 ? 1 : 2;

    /// <summary>The edit distance from <paramref name="typed"/> to <paramref name="word"/> or, where that is nearer, to a prefix of it.</summary>
    /// <remarks>Optimal string alignment: letters left out, added, changed or swapped with their neighbour (Damerau 1964), no part edited twice.</remarks>
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
