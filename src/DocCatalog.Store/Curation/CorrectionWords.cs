using DocCatalog.Store.Model;

namespace DocCatalog.Store.Curation;

/// <summary>Describes corrections in words.</summary>
public static class CorrectionWords
{
    /// <summary>One line, such as "Director of Truth or Dare: Alex Keshishian → Alek Keshishian".</summary>
    public static string Describe(this Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return correction.Kind switch
        {
            CorrectionKind.Merge => $"Merged: {correction.About}",
            CorrectionKind.Split => $"Split from {correction.About}: the mentions in {Origins(correction.Entries.Where(entry => entry.Leaves))}",
            CorrectionKind.Reject => $"Hidden: {correction.About} in {Origins(correction.Entries)}",
            CorrectionKind.Accept => $"Accepted: {correction.About}, {correction.Says}",
            CorrectionKind.Entry => $"{Value(correction)} (in {Origins(correction.Entries)})",
            _ => Value(correction),
        };
    }

    private static string Value(Correction correction)
    {
        var about = correction.About.Length > 0 ? correction.About : correction.Entries.FirstOrDefault()?.TitleKey;
        return $"{Word(correction.Field)} of {about}: {Shortened(correction.Says)} → {Shortened(correction.Becomes)}";
    }

    private static string Word(Field? field) => field == Field.OtherTitle ? "Other title" : $"{field}";

    private static string Shortened(string? value) => value switch
    {
        null => "nothing",
        { Length: > 80 } => $"{value[..80]}…",
        _ => value,
    };

    private static string Origins(IEnumerable<CorrectedEntry> entries) => string.Join(", ", entries.Select(entry => entry.Origin).Distinct());
}
