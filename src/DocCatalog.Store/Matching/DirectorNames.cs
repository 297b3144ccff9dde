namespace DocCatalog.Store.Matching;

/// <summary>Whether two articles that name directors name the same ones.</summary>
public static class DirectorNames
{
    /// <summary>Whether any of <paramref name="left"/> is one of <paramref name="right"/>, both as keys of names.</summary>
    public static bool Share(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right) => left.Any(one => right.Any(other => AreSamePerson(one, other)));

    /// <summary>Whether both name directors and nothing suggests that one of them is the same person.</summary>
    /// <remarks>
    /// "Alex Keshishian" is not taken for Alek, nor Albert Maysles for David, but neither do they tell two films apart; nor do "Мартин Скорсезе"
    /// and "Martin Scorsese", whose scripts differ.
    /// </remarks>
    public static bool Differ(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right) =>
        left.Count > 0 && right.Count > 0 && !Share(left, right) && !left.Any(one => right.Any(other => Surname(one) == Surname(other) || IsLatin(one) != IsLatin(other)));

    /// <summary>Whether two of the names share a surname without being one, as two spellings of a name do.</summary>
    internal static bool ShareSurnames(IReadOnlyList<string> names) =>
        names.Where((one, index) => names.Skip(index + 1).Any(other => !AreSamePerson(one, other) && Surname(one) == Surname(other))).Any();

    /// <summary>The fullest of the names <paramref name="known"/> that <paramref name="key"/> is short for; itself where it is short for none, or for more than one.</summary>
    internal static string Fullest(string key, IReadOnlyCollection<string> known)
    {
        var fuller = known.Where(other => other.Length > key.Length && IsShortFor(key, other)).OrderByDescending(other => other.Length).ToList();
        return fuller.Count > 0 && fuller.TrueForAll(other => other == fuller[0] || IsShortFor(other, fuller[0])) ? fuller[0] : key;
    }

    /// <summary>Whether <paramref name="key"/> is a family, as "Maysles brothers", of whom two or more are among <paramref name="known"/> by name.</summary>
    internal static bool HasNamedMembers(string key, IReadOnlyCollection<string> known) =>
        IsFamily(key) && known.Count(other => !IsFamily(other) && other.Contains(' ', StringComparison.Ordinal) && Surname(other) == Surname(key)) > 1;

    /// <summary>Whether two first names before one surname are so much alike that one may be the other misspelt: "Alex" and "Alek", never "Albert" and "David".</summary>
    internal static bool AreSpellingVariants(string one, string other) =>
        one.Contains(' ', StringComparison.Ordinal) && other.Contains(' ', StringComparison.Ordinal) && one[0] == other[0] && Surname(one) == Surname(other) && !AreSamePerson(one, other);

    // "Scorsese" is Martin Scorsese, "Questlove" is Ahmir "Questlove" Thompson, and Albert Maysles is one of the Maysles brothers.
    private static bool AreSamePerson(string one, string other) =>
        one == other || IsShortFor(one, other) || IsShortFor(other, one) || ((IsFamily(one) || IsFamily(other)) && Surname(one) == Surname(other));

    private static bool IsFamily(string key) => key.Split(' ') is [_, .., "brothers" or "sisters"];

    // A key has no accents, so that what does not begin with a letter from a to z is in another script.
    private static bool IsLatin(string key) => key.FirstOrDefault(char.IsLetter) is >= 'a' and <= 'z';

    private static bool IsShortFor(string shorter, string longer)
    {
        var words = longer.Split(' ');
        return shorter.Split(' ').All(word => word.Length > 2 && words.Contains(word));
    }

    // "The Maysles brothers"
    private static string Surname(string key) => key.Split(' ') is [.., var surname, "brothers" or "sisters"] ? surname : key[(key.LastIndexOf(' ') + 1)..];
}
