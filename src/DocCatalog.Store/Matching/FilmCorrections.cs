using System.Collections.Immutable;
using System.Globalization;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>Applies the curator's corrections of a film to what its articles say.</summary>
internal static class FilmCorrections
{
    /// <summary>Of corrections of a film with equal subjects, the latest applies.</summary>
    public static (Field, string) Subject(this Correction correction) => (correction.Field!.Value, correction.Field switch
    {
        Field.Director or Field.Artist => correction.Says is null ? "+" + Key.OfName(correction.Becomes!) : Key.OfName(correction.Says),
        Field.OtherTitle => correction.Says is null ? "+" + Key.OfTitle(correction.Becomes!) : Key.OfTitle(correction.Says),
        _ => "",
    });

    /// <summary>The corrections that no later one overrides, earliest first.</summary>
    public static IEnumerable<Correction> Effective(IEnumerable<Correction> corrections) =>
        corrections.GroupBy(Subject).Select(conflicting => conflicting.MaxBy(correction => correction.Id)!).OrderBy(correction => correction.Id);

    /// <summary>The name in the articles where <paramref name="says"/> is itself the result of a correction; otherwise <paramref name="says"/>.</summary>
    public static string? OriginalValue(string? says, Field field, IEnumerable<Correction> active)
    {
        if (field is not (Field.Director or Field.Artist) || says is null)
        {
            return says;
        }

        var earlier = active.FirstOrDefault(made => made is { Kind: CorrectionKind.Film, Says: not null, Becomes: not null }
            && made.Field == field && Key.OfName(made.Becomes) == Key.OfName(says));
        return earlier?.Says ?? says;
    }

    public static Consensus Apply(Consensus consensus, IEnumerable<Correction> corrections) => Effective(corrections).Aggregate(consensus, Apply);

    private static Consensus Apply(Consensus consensus, Correction correction) => correction.Field switch
    {
        Field.Title => consensus with { Title = correction.Becomes! },
        Field.Year => consensus with { Year = correction.Becomes is null ? null : int.Parse(correction.Becomes, CultureInfo.InvariantCulture) },
        Field.Summary => consensus with { Summary = correction.Becomes, SummaryLanguage = null },
        Field.Director => consensus with { Credits = Apply(consensus.Credits, Role.Director, correction) },
        Field.Artist => consensus with { Credits = Apply(consensus.Credits, Role.Artist, correction) },
        _ => consensus,
    };

    // A replaced name keeps its position; directors stay before artists.
    private static ImmutableArray<CreditedName> Apply(ImmutableArray<CreditedName> credits, Role role, Correction correction)
    {
        var names = credits.Where(credit => credit.Role == role).ToList();
        var said = correction.Says is null ? -1 : names.FindIndex(credit => credit.Key == Key.OfName(correction.Says));
        if (said < 0 && correction.Says is not null)
        {
            return credits;
        }

        var place = said < 0 ? names.Count : said;
        names.RemoveRange(place, said < 0 ? 0 : 1);
        if (correction.Becomes is { } becomes && !names.Exists(credit => credit.Key == Key.OfName(becomes)))
        {
            names.Insert(place, new CreditedName(role, Key.OfName(becomes), becomes));
        }

        return [.. credits.Where(credit => credit.Role != role).Concat(names).OrderBy(credit => credit.Role)];
    }
}
