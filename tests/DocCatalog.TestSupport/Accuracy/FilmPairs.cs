namespace DocCatalog.TestSupport.Accuracy;

/// <summary>Pairs the films that were read with those listed, one to one by title.</summary>
internal static class FilmPairs
{
    /// <summary>The pairs, in the order of the list. Equal years, then equal ranks, go first; accents are left away as a last resort.</summary>
    public static IReadOnlyList<(GoldFilm Gold, ReadFilm Read)> Match(IReadOnlyList<GoldFilm> gold, IReadOnlyList<ReadFilm> read)
    {
        var readOf = new Dictionary<int, int>();
        foreach (var fold in (ReadOnlySpan<Func<string, string>>)[title => title, Spelling.Bare])
        {
            var wanted = gold.Select(film => film.Titles.Select(title => fold(Spelling.Title(title))).ToHashSet()).ToList();
            var given = read.Select(film => fold(Spelling.Title(film.Title))).ToList();
            foreach (var same in (ReadOnlySpan<Func<GoldFilm, ReadFilm, bool>>)[SameYear, SameRank, (_, _) => true])
            {
                Match(readOf, gold.Count, read.Count, (i, j) => wanted[i].Contains(given[j]) && same(gold[i], read[j]));
            }
        }

        return [.. readOf.OrderBy(pair => pair.Key).Select(pair => (gold[pair.Key], read[pair.Value]))];
    }

    private static void Match(Dictionary<int, int> readOf, int gold, int read, Func<int, int, bool> fits)
    {
        for (var j = 0; j < read; j++)
        {
            for (var i = 0; i < gold && !readOf.ContainsValue(j); i++)
            {
                if (!readOf.ContainsKey(i) && fits(i, j))
                {
                    readOf.Add(i, j);
                }
            }
        }
    }

    private static bool SameYear(GoldFilm gold, ReadFilm read) => gold.Year == read.Year;

    private static bool SameRank(GoldFilm gold, ReadFilm read) => gold.Rank is not null && gold.Rank == read.Rank;
}
