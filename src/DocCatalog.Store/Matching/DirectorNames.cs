namespace DocCatalog.Store.Matching;

/// <summary>Compares the directors that two articles name, as keys of names.</summary>
public static class DirectorNames
{
    /// <summary>Whether a name on the left is the same person as one on the right.</summary>
    public static bool Share(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right) =>
        left.Any(one => right.Any(other => AreSamePerson(one, other)));

    /// <summary>Whether both sides have names and no two may be the same person.</summary>
    /// <remarks>
    /// Names of one surname, such as Alex and Alek Keshishian or Albert and David Maysles, are not the same but do not differ either;
    /// nor do names in different scripts, such as "Мартин Скорсезе" and "Martin Scorsese".
    /// </remarks>
    public static bool Differ(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right) =>
        left.Count > 0 && right.Count > 0 && !Share(left, right)
        && !left.Any(one => right.Any(other => Surname(one) == Surname(other) || IsLatin(one) != IsLatin(other)));

    /// <summary>Whether two different names share a surname, as two spellings of one name do.</summary>
    internal static bool ShareSurnames(IReadOnlyList<string> names) =>
        names.Where((one, index) => names.Skip(index + 1).Any(other => !AreSamePerson(one, other) && Surname(one) == Surname(other))).Any();

    /// <summary>The longest of <paramref name="known"/> that <paramref name="key"/> abbreviates; the key itself if none or ambiguous.</summary>
    internal static string Fullest(string key, IReadOnlyCollection<string> known)
    {
        var fuller = known.Where(other => other.Length > key.Length && IsShortFor(key, other)).OrderByDescending(other => other.Length).ToList();
        return fuller.Count > 0 && fuller.TrueForAll(other => other == fuller[0] || IsShortFor(other, fuller[0])) ? fuller[0] : key;
    }

    /// <summary>Whether <paramref name="key"/> is a family such as "Maysles brothers" with at least two members among <paramref name="known"/>.</summary>
    internal static bool HasNamedMembers(string key, IReadOnlyCollection<string> known) =>
        IsFamily(key) && known.Count(other => !IsFamily(other) && other.Contains(' ', StringComparison.Ordinal) && Surname(other) == Surname(key)) > 1;

    /// <summary>Whether two names may be spellings of one: same surname and initial, such as "Alex" and "Alek", not "Albert" and "David".</summary>
    internal static bool AreSpellingVariants(string one, string other) =>
        one.Contains(' ', StringComparison.Ordinal) && other.Contains(' ', StringComparison.Ordinal)
        && one[0] == other[0] && Surname(one) == Surname(other) && !AreSamePerson(one, other);

    // "Scorsese" is Martin Scorsese, "Questlove" is Ahmir "Questlove" Thompson, and Albert Maysles is one of the Maysles brothers.
    private static bool AreSamePerson(string one, string other) =>
        one == other || IsShortFor(one, other) || IsShortFor(other, one) || ((IsFamily(one) || IsFamily(other)) && Surname(one) == Surname(other));

    private static bool IsFamily(string key) => key.Split(' ') is [_, .., "brothers" or "sisters"];

    // Keys have no accents, so Latin ones start with a to z.
    private static bool IsLatin(string key) => key.FirstOrDefault(char.IsLetter) is >= 'a' and <= 'z';

    private static bool IsShortFor(string shorter, string longer)
    {
        var words = longer.Split(' ');
        return shorter.Split(' ').All(word => word.Length > 2 && words.Contains(word));
    }

    // "The Maysles brothers"
    private static string Surname(string key) => key.Split(' ') is [.., var surname, "brothers" or "sisters"] ? surname : key[(key.LastIndexOf(' ') + 1)..];
}
