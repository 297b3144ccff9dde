namespace DocCatalog.TestSupport.Accuracy;

/// <summary>How many of the wanted things were found, how many were found that nobody wanted, and how many are missing.</summary>
internal readonly record struct Count(int Hits, int Invented, int Missing)
{
    public double Precision => Share(Hits, Hits + Invented, Missing == 0);

    public double Recall => Share(Hits, Hits + Missing, Invented == 0);

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Count operator +(Count left, Count right) => new(left.Hits + right.Hits, left.Invented + right.Invented, left.Missing + right.Missing);

    // Where nothing was to be found, finding nothing is all there is to do.
    private static double Share(int part, int whole, bool otherwise) => whole > 0 ? (double)part / whole : otherwise ? 1 : 0;
}

/// <summary>How many of some answers are right.</summary>
internal readonly record struct Rate(int Right, int All)
{
    public double Share => All > 0 ? (double)Right / All : 1;

    public static Rate operator +(Rate left, Rate right) => new(left.Right + right.Right, left.All + right.All);

    public Rate With(bool right) => new(Right + (right ? 1 : 0), All + 1);
}
