using DocCatalog.Parsing.Names;

namespace DocCatalog.Parsing.Rules;

/// <summary>A name that an entry prints, with what speaks for and against its being a director's or an artist's.</summary>
/// <param name="name">As first printed in full.</param>
/// <param name="hit">What is known of it, and what it looks like.</param>
sealed class NameCandidate(ReadName name, NameHit hit)
{
    private static readonly int Features = Enum.GetValues<NameFeature>().Length;

    public ReadName Name { get; } = name;
    public NameHit Hit { get; } = hit;
    public string Key { get; } = Parsing.Text.Key.OfName(name.Value);
    public double[] Values { get; } = new double[Features];

    /// <summary>How probable it is that this is a director of the film.</summary>
    public double Director { get; set; }

    /// <summary>How probable it is that this is a musician or a band that the film is about or that appears in it.</summary>
    public double Artist { get; set; }
    public int Mentions { get; set; }

    /// <summary>Whether it was read as a given name before somebody's surname: "Albert" in "Albert and David Maysles".</summary>
    public bool SharesSurname { get; set; }

    public bool IsWord => !Name.Value.Contains(' ', StringComparison.Ordinal);

    public ReadOnlySpan<char> FirstWord => IsWord ? Name.Value : Name.Value.AsSpan(0, Name.Value.IndexOf(' ', StringComparison.Ordinal));

    public ReadOnlySpan<char> LastWord => Name.Value.AsSpan(Name.Value.LastIndexOf(' ') + 1);

    public bool IsUnknownPerson => Hit is { IsPerson: true, IsKnown: false };

    /// <summary>Whether the article says outright that this is a director's name.</summary>
    public bool IsStated => Has(NameFeature.DirectorCredit) || Has(NameFeature.DirectorField) || Has(NameFeature.DirectorConvention);

    /// <summary>Whether some words speak of a director.</summary>
    public bool IsCued => IsStated || Has(NameFeature.DirectorBefore) || Has(NameFeature.DirectorNear) || Has(NameFeature.DirectorAfter) || Has(NameFeature.OwnsFilm);

    public bool Has(NameFeature feature) => Values[(int)feature] > 0;

    public void Set(NameFeature feature, bool holds = true, double value = 1)
    {
        if (holds)
        {
            Values[(int)feature] = Math.Max(Values[(int)feature], value);
        }
    }

    public void Unset(NameFeature feature) => Values[(int)feature] = 0;

    /// <summary>Adds what was said of the same person under a shorter name: "Scorsese" beside "Martin Scorsese".</summary>
    public void Take(NameCandidate other)
    {
        Mentions += other.Mentions;
        for (var i = 0; i < Features; i++)
        {
            Values[i] = Math.Max(Values[i], other.Values[i]);
        }
    }

    /// <summary>The same under a longer name, which the article prints elsewhere.</summary>
    public NameCandidate Called(string full) => new(Name with { Value = full }, Hit) { Director = Director, Artist = Artist };
}
