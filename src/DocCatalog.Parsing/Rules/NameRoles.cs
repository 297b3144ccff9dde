using DocCatalog.Parsing.Judging;
using DocCatalog.Parsing.Lists;

namespace DocCatalog.Parsing.Rules;

/// <summary>Decides by learned weights which names of an entry are its directors and which its artists.</summary>
static class NameRoles
{
    // F1 on articles outside the training set is level from 0.4 to 0.5.
    private const double LikelyFrom = 0.5;

    // The share of entries with a cue for a director from which the others are expected to name theirs too.
    private const double NamesDirectors = 0.5;

    private static readonly LogisticModel<NameFeature> DirectorModel = LogisticModel<NameFeature>.Load("director-weights.tsv");
    private static readonly LogisticModel<NameFeature> ArtistModel = LogisticModel<NameFeature>.Load("artist-weights.tsv");

    /// <summary>The names of each entry with the probabilities of their roles.</summary>
    public static List<List<NameCandidate>> Judge(IReadOnlyList<Section> sections, ListConventions conventions)
    {
        var entries = sections.Select(section => EntryNames.Collect(section, conventions)).ToList();
        // "Iara Lee · USA, 1998" below most titles: by the list's convention these are directors.
        if (entries.Count(names => names.Exists(name => name.Has(NameFeature.MetaName))) >= NamesDirectors * entries.Count)
        {
            var metaNames = entries.SelectMany(names => names.Where(name => name.Has(NameFeature.MetaName))).ToList();
            metaNames.ForEach(name => name.Set(NameFeature.DirectorConvention));
        }

        var cued = entries.SelectMany(names => names.Where(name => name.IsCued)).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        var listNames = entries.Count(names => names.Exists(name => name.IsCued)) >= NamesDirectors * entries.Count;
        foreach (var names in entries)
        {
            Compare(names, cued, listNames);
            foreach (var name in names)
            {
                name.Director = DirectorModel.Probability(name.Values);
                name.Artist = ArtistModel.Probability(name.Values);
            }
        }

        return entries;
    }

    /// <summary>The directors and artists of each entry, in the order of their names. A name is both only where the entry states it.</summary>
    public static List<(List<NameCandidate> Directors, List<NameCandidate> Artists)> Choose(IReadOnlyList<IReadOnlyList<NameCandidate>> entries)
    {
        var fullNames = FullNames(entries);
        return [.. entries.Select(names => (Directors(names, fullNames), names.Where(IsArtist).ToList()))];
    }

    // By surname: full names in any entry of the article, directors' first, for "Scorsese again".
    private static Dictionary<string, string> FullNames(IReadOnlyList<IReadOnlyList<NameCandidate>> entries)
    {
        var someAreShort = entries.Any(names => names.Any(name => name.IsWord && IsDirector(name)));
        return entries.SelectMany(names => names)
            .Where(name => someAreShort && !name.IsWord && (name.Hit.IsPerson || IsDirector(name)))
            .OrderByDescending(IsDirector).GroupBy(name => name.LastWord.ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(names => names.Key, names => names.First().Name.Value, StringComparer.OrdinalIgnoreCase);
    }

    private static List<NameCandidate> Directors(IEnumerable<NameCandidate> names, Dictionary<string, string> fullNames) =>
        [.. names.Where(IsDirector)
            .Select(name => name.IsWord && fullNames.TryGetValue(name.Name.Value, out var full) ? name.WithFullName(full) : name)
            .DistinctBy(name => name.Key)];

    private static bool IsArtist(NameCandidate name) =>
        name.Artist >= LikelyFrom && (!IsDirector(name) || (name.IsStated && name.Has(NameFeature.ArtistField)));

    // A musician who is known to have directed the film is a director only where the article says so.
    private static bool IsDirector(NameCandidate name) =>
        name.Director >= LikelyFrom && (name.Director >= name.Artist || name.IsStated) &&
        (name.IsCued || !name.Hit.IsArtist || name.Has(NameFeature.FilmVerb) || name.Has(NameFeature.ByAlone));

    // Sets the features that compare a name with the entry's other names and with other entries.
    private static void Compare(List<NameCandidate> names, HashSet<string> cued, bool listNames)
    {
        var (anyStated, anyCued) = (names.Exists(name => name.IsStated), names.Exists(name => name.IsCued));
        names.Find(IsUnintroducedPerson)?.Set(NameFeature.FirstPerson);
        foreach (var name in names)
        {
            name.Set(NameFeature.OthersStated, anyStated && !name.IsStated);
            name.Set(NameFeature.OnlyOthersCued, anyCued && !name.IsCued);
            name.Set(NameFeature.CuedElsewhere, !name.IsCued && cued.Contains(name.Key));
            name.Set(NameFeature.UncuedInCuedList, listNames && !anyCued && name.Has(NameFeature.FirstPerson) && name.Has(NameFeature.FollowedByVerb));
        }
    }

    private static bool IsUnintroducedPerson(NameCandidate name) => name.IsUnknownPerson && !name.Has(NameFeature.Masked) &&
        !name.Has(NameFeature.RoleBefore) && !name.Has(NameFeature.MusicianBefore);
}
