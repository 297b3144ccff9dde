using DocCatalog.Parsing.Films;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>The mentions of one film, each with the reason for the match.</summary>
public sealed class FilmGroup
{
    private readonly List<(Claim Claim, string Reason)> matches = [];
    private readonly HashSet<string> directors = [];
    private readonly Dictionary<int, int> years = [];
    private readonly Dictionary<string, TitleForm> titles = [];
    private readonly HashSet<string> origins = [];
    private readonly HashSet<KnownFilm> known = [];

    public IReadOnlyList<(Claim Claim, string Reason)> Matches => matches;

    /// <summary>Its index in the order of creation.</summary>
    internal int Number { get; init; }

    /// <summary>Its first claim in <see cref="Claim.Order"/>.</summary>
    internal Claim Earliest { get; private set; } = null!;

    internal bool HasOnlyTitle => years.Count == 0 && directors.Count == 0;

    /// <summary>Whether any of its mentions states <paramref name="year"/>.</summary>
    internal bool States(int? year) => year is int known && years.ContainsKey(known);

    /// <summary>The title keys of its mentions.</summary>
    internal IEnumerable<string> Titles => titles.Keys;

    internal void Add(Claim claim, string reason)
    {
        AddEquivalent(claim, reason);
        Earliest = Earliest is null || Claim.Order.Compare(claim, Earliest) < 0 ? claim : Earliest;
        directors.UnionWith(claim.MatchContent.Directors);
        known.UnionWith(claim.MatchContent.Known);
        foreach (var (title, form) in claim.MatchContent.Titles)
        {
            titles[title] = titles.TryGetValue(title, out var former) && former < form ? former : form;
        }
    }

    /// <summary>Adds a claim with the same content as an earlier member.</summary>
    internal void AddEquivalent(Claim claim, string reason)
    {
        matches.Add((claim, reason));
        origins.Add(claim.Origin);
        if (claim.MatchContent.Year is int year)
        {
            years[year] = years.GetValueOrDefault(year) + 1;
        }
    }

    /// <summary>Whether it has an entry of the article at <paramref name="origin"/>.</summary>
    internal bool HasArticle(string origin) => origins.Contains(origin);

    /// <summary>How <paramref name="claim"/> agrees with this film; null where that does not suffice for a match.</summary>
    internal MatchReason? Compare(Claim claim)
    {
        // Two entries of one article are different films.
        if (origins.Contains(claim.Origin) || CompareTitles(claim) is var title && title == TitleAgreement.None)
        {
            return null;
        }

        var reason = new MatchReason(title, CompareYears(claim.MatchContent.Year), CompareDirectors(claim));
        return reason.Suffices ? reason : null;
    }

    /// <summary>How <paramref name="claim"/> agrees with this film, sufficient or not.</summary>
    internal MatchReason GetReason(Claim claim) => new(CompareTitles(claim), CompareYears(claim.MatchContent.Year), CompareDirectors(claim));

    private TitleAgreement CompareTitles(Claim claim)
    {
        var best = TitleAgreement.None;
        foreach (var (title, form) in claim.MatchContent.Titles)
        {
            if (titles.TryGetValue(title, out var other) && Agreement(form, other) is var agreement && agreement > best)
            {
                best = agreement;
            }
        }

        return best < TitleAgreement.Known && claim.MatchContent.Known.Any(known.Contains) ? TitleAgreement.Known : best;
    }

    // Equal aliases or equal titles without subtitles prove nothing: "The Blues: Red, White" is not "The Blues: Piano".
    private static TitleAgreement Agreement(TitleForm one, TitleForm other) => (one < other ? (one, other) : (other, one)) switch
    {
        (TitleForm.Whole, TitleForm.Whole) => TitleAgreement.Same,
        (TitleForm.Alias, TitleForm.Alias) or (TitleForm.Alias, TitleForm.Base) or (TitleForm.Base, TitleForm.Base) => TitleAgreement.None,
        (_, TitleForm.Base) => TitleAgreement.Subtitle,
        _ => TitleAgreement.Other,
    };

    // Near the most frequent year only, or a chain of neighbours would span a decade.
    private YearAgreement CompareYears(int? year)
    {
        if (year is not int stated || years.Count == 0)
        {
            return YearAgreement.Missing;
        }

        var usual = years.OrderByDescending(votes => votes.Value).ThenBy(votes => votes.Key).First().Key;
        return years.ContainsKey(stated) ? YearAgreement.Same
            : Math.Abs(stated - usual) == 1 ? YearAgreement.Near
            : YearAgreement.Contradicted;
    }

    private DirectorAgreement CompareDirectors(Claim claim) =>
        DirectorNames.Share(directors, claim.Directors) ? DirectorAgreement.Shared
        : DirectorNames.Differ(directors, claim.Directors) ? DirectorAgreement.Contradicted
        : DirectorAgreement.Open;
}
