using DocCatalog.Parsing.Names;

namespace DocCatalog.Parsing.Rules;

/// <summary>A name in an entry, with the features and probabilities of its being a director's or an artist's.</summary>
/// <param name="name">Its first full form.</param>
/// <param name="hit">What the lexicon knows about it.</param>
sealed class NameCandidate(ReadName name, NameHit hit)
{
    private static readonly int Features = Enum.GetValues<NameFeature>().Length;

    public ReadName Name { get; } = name;
    public NameHit Hit { get; } = hit;
    public string Key { get; } = Parsing.Text.Key.OfName(name.Value);
    public double[] Values { get; } = new double[Features];

    /// <summary>The probability that this is a director of the film.</summary>
    public double Director { get; set; }

    /// <summary>The probability that this is a musician or band that the film is about or that appears in it.</summary>
    public double Artist { get; set; }
    public int Mentions { get; set; }

    /// <summary>Whether it is a given name that shares the next name's surname: "Albert" in "Albert and David Maysles".</summary>
    public bool SharesSurname { get; set; }

    public bool IsWord => !Name.Value.Contains(' ', StringComparison.Ordinal);

    public ReadOnlySpan<char> FirstWord => IsWord ? Name.Value : Name.Value.AsSpan(0, Name.Value.IndexOf(' ', StringComparison.Ordinal));

    public ReadOnlySpan<char> LastWord => Name.Value.AsSpan(Name.Value.LastIndexOf(' ') + 1);

    public bool IsUnknownPerson => Hit is { IsPerson: true, IsKnown: false };

    /// <summary>Whether the article states directly that this is a director.</summary>
    public bool IsStated =>
        Has(NameFeature.DirectorCredit) || Has(NameFeature.DirectorField) || Has(NameFeature.DirectorConvention);

    /// <summary>Whether a credit or the words nearby indicate a director.</summary>
    public bool IsCued => IsStated || Has(NameFeature.DirectorBefore) || Has(NameFeature.DirectorNear) ||
        Has(NameFeature.DirectorAfter) || Has(NameFeature.OwnsFilm);

    public bool Has(NameFeature feature) => Values[(int)feature] > 0;

    /// <summary>Raises a feature to <paramref name="value"/> if it <paramref name="holds"/>; never lowers it.</summary>
    public void Set(NameFeature feature, bool holds = true, double value = 1)
    {
        if (holds)
        {
            Values[(int)feature] = Math.Max(Values[(int)feature], value);
        }
    }

    public void Unset(NameFeature feature) => Values[(int)feature] = 0;

    /// <summary>Adds the features of a short form of the name: "Scorsese" for "Martin Scorsese".</summary>
    public void Merge(NameCandidate other)
    {
        Mentions += other.Mentions;
        for (var i = 0; i < Features; i++)
        {
            Values[i] = Math.Max(Values[i], other.Values[i]);
        }
    }

    /// <summary>The same person by the full name, which the article has elsewhere.</summary>
    public NameCandidate WithFullName(string full) => new(Name with { Value = full }, Hit) { Director = Director, Artist = Artist };
}
