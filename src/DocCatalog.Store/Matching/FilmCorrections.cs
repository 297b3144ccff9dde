using System.Collections.Immutable;
using System.Globalization;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>Applies the curator's corrections of a film to what its articles say.</summary>
internal static class FilmCorrections
{
    /// <summary>Two corrections of a film that have this in common conflict, and the later counts.</summary>
    public static (Field, string) Subject(this Correction correction) => (correction.Field!.Value, correction.Field switch
    {
        Field.Director or Field.Artist => correction.Says is null ? "+" + Key.OfName(correction.Becomes!) : Key.OfName(correction.Says),
        Field.OtherTitle => correction.Says is null ? "+" + Key.OfTitle(correction.Becomes!) : Key.OfTitle(correction.Says),
        _ => "",
    });

    /// <summary>Those of <paramref name="corrections"/> that no later one overrides, the earliest first.</summary>
    public static IEnumerable<Correction> Effective(IEnumerable<Correction> corrections) =>
        corrections.GroupBy(Subject).Select(conflicting => conflicting.MaxBy(correction => correction.Id)!).OrderBy(correction => correction.Id);

    /// <summary>What articles say where the curator now says <paramref name="says"/>: who corrects a correction means what that corrected.</summary>
    public static string? OriginalValue(string? says, Field field, IEnumerable<Correction> standing) => field is Field.Director or Field.Artist && says is not null
        ? standing.FirstOrDefault(made => made.Kind == CorrectionKind.Film && made.Field == field && made.Says is not null && made.Becomes is not null && Key.OfName(made.Becomes) == Key.OfName(says))?.Says ?? says
        : says;

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

    // A name that is credited already keeps its place; directors stay before artists.
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
