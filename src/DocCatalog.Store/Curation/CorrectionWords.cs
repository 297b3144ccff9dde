using DocCatalog.Store.Model;

namespace DocCatalog.Store.Curation;

/// <summary>Says what a correction does.</summary>
public static class CorrectionWords
{
    /// <summary>In a line, as "Director of Truth or Dare: Alex Keshishian → Alek Keshishian".</summary>
    public static string Describe(this Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return correction.Kind switch
        {
            CorrectionKind.Merge => $"Brought together: {correction.About}",
            CorrectionKind.Split => $"Told apart from {correction.About}: what {Origins(correction.Entries.Where(entry => entry.Leaves))} mentions",
            CorrectionKind.Reject => $"Hidden: {correction.About} in {Origins(correction.Entries)}",
            CorrectionKind.Accept => $"Accepted: {correction.About}, {correction.Says}",
            CorrectionKind.Entry => $"{Value(correction)} (in {Origins(correction.Entries)})",
            _ => Value(correction),
        };
    }

    private static string Value(Correction correction) =>
        $"{Word(correction.Field)} of {(correction.About.Length > 0 ? correction.About : correction.Entries.FirstOrDefault()?.TitleKey)}: {Shortened(correction.Says)} → {Shortened(correction.Becomes)}";

    private static string Word(Field? field) => field == Field.OtherTitle ? "Other title" : $"{field}";

    private static string Shortened(string? value) => value switch
    {
        null => "nothing",
        { Length: > 80 } => $"{value[..80]}…",
        _ => value,
    };

    private static string Origins(IEnumerable<CorrectedEntry> entries) => string.Join(", ", entries.Select(entry => entry.Origin).Distinct());
}
