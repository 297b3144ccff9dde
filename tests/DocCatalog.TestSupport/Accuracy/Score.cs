namespace DocCatalog.TestSupport.Accuracy;

/// <summary>How well films were read: of one article, or of many summed up.</summary>
internal sealed record Score
{
    /// <summary>Films that the articles list.</summary>
    public int Listed { get; init; }

    /// <summary>Films that the reader gave.</summary>
    public int Given { get; init; }
    public Count Films { get; init; }

    /// <summary>Names of missed films are missing, names of invented films are invented.</summary>
    public Count Directors { get; init; }
    public Count Artists { get; init; }

    /// <summary>Over the films that were found; a year that is missing, invented or wrong is an error alike.</summary>
    public Rate Years { get; init; }
    public Rate Ranks { get; init; }

    /// <summary>Listed films of which title, year and directors are all right.</summary>
    public Rate Exact { get; init; }

    /// <summary>Articles that list no film, and of which none was read.</summary>
    public Rate Clean { get; init; }

    /// <summary>Articles that list no film, and of which none would be taken without anybody looking at it.</summary>
    public Rate Strict { get; init; }

    /// <summary>Of the values that were given with a probability, by its tens, how many are right.</summary>
    public IReadOnlyDictionary<(string Field, int Band), Rate> Trust { get; init; } = new Dictionary<(string, int), Rate>();

    /// <summary>1 where no film is listed, 0 where all were missed.</summary>
    public double YearAccuracy => Accuracy(Years);

    /// <inheritdoc cref="YearAccuracy"/>
    public double RankAccuracy => Accuracy(Ranks);

    /// <summary>9 for a probability of 90 % and above.</summary>
    public static int BandOf(double probability) => Math.Clamp((int)(probability * 10), 0, 9);

    public static Score operator +(Score left, Score right) => new()
    {
        Listed = left.Listed + right.Listed,
        Given = left.Given + right.Given,
        Films = left.Films + right.Films,
        Directors = left.Directors + right.Directors,
        Artists = left.Artists + right.Artists,
        Years = left.Years + right.Years,
        Ranks = left.Ranks + right.Ranks,
        Exact = left.Exact + right.Exact,
        Clean = left.Clean + right.Clean,
        Strict = left.Strict + right.Strict,
        Trust = left.Trust.Concat(right.Trust).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Aggregate(default(Rate), (sum, pair) => sum + pair.Value)),
    };

    private double Accuracy(Rate rate) => rate.All == 0 && Listed > 0 ? 0 : rate.Share;
}

/// <summary>An entry that was not read as it should have been; the cost weighs how badly.</summary>
internal sealed record Mistake(int Cost, string Article, string Title, string What);
