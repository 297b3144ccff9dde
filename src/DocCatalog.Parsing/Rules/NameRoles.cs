using DocCatalog.Parsing.Judging;
using DocCatalog.Parsing.Lists;

namespace DocCatalog.Parsing.Rules;

/// <summary>Judges, by learned weights, which names of an entry are its directors' and which its artists'.</summary>
static class NameRoles
{
    // On articles that the weights were not learned from, F1 is level from 0.4 to 0.5.
    private const double LikelyFrom = 0.5;

    // Where so many entries speak of a director, the rest probably name theirs too.
    private const double NamesDirectors = 0.5;

    private static readonly LogisticModel<NameFeature> DirectorModel = LogisticModel<NameFeature>.Load("director-weights.tsv");
    private static readonly LogisticModel<NameFeature> ArtistModel = LogisticModel<NameFeature>.Load("artist-weights.tsv");

    /// <summary>The names of each entry, judged.</summary>
    public static List<List<NameCandidate>> Judge(IReadOnlyList<Section> sections, ListConventions conventions)
    {
        var entries = sections.Select(section => EntryNames.Collect(section, conventions)).ToList();
        // "Iara Lee · USA, 1998" under most titles: whose names stand there is the list's convention.
        if (entries.Count(names => names.Exists(name => name.Has(NameFeature.MetaName))) >= NamesDirectors * entries.Count)
        {
            entries.ForEach(names => names.FindAll(name => name.Has(NameFeature.MetaName)).ForEach(name => name.Set(NameFeature.DirectorConvention)));
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

    /// <summary>The directors and the artists of each entry, in the order of their names; nobody is both unless the entry states it.</summary>
    public static List<(List<NameCandidate> Directors, List<NameCandidate> Artists)> Choose(IReadOnlyList<IReadOnlyList<NameCandidate>> entries)
    {
        // "Scorsese again": the full name stands with another entry of the article. A director's goes before anybody's.
        var someAreShort = entries.Any(names => names.Any(name => name.IsWord && IsDirector(name)));
        var full = entries.SelectMany(names => names).Where(name => someAreShort && !name.IsWord && (name.Hit.IsPerson || IsDirector(name)))
            .OrderByDescending(IsDirector).GroupBy(name => name.LastWord.ToString(), StringComparer.OrdinalIgnoreCase).ToDictionary(names => names.Key, names => names.First().Name.Value, StringComparer.OrdinalIgnoreCase);
        return [.. entries.Select(names => (
            names.Where(IsDirector).Select(name => name.IsWord && full.TryGetValue(name.Name.Value, out var other) ? name.Called(other) : name).DistinctBy(name => name.Key).ToList(),
            names.Where(name => name.Artist >= LikelyFrom && (!IsDirector(name) || (name.IsStated && name.Has(NameFeature.ArtistField)))).ToList()))];
    }

    // That a musician made the known film is memory; the article has to say it.
    private static bool IsDirector(NameCandidate name) => name.Director >= LikelyFrom && (name.Director >= name.Artist || name.IsStated) && (name.IsCued || !name.Hit.IsArtist || name.Has(NameFeature.FilmVerb) || name.Has(NameFeature.ByAlone));

    // What the other names of the entry, and the other entries, say of each.
    private static void Compare(List<NameCandidate> names, HashSet<string> cued, bool listNames)
    {
        var (anyStated, anyCued) = (names.Exists(name => name.IsStated), names.Exists(name => name.IsCued));
        names.Find(name => name.IsUnknownPerson && !name.Has(NameFeature.Masked) && !name.Has(NameFeature.RoleBefore) && !name.Has(NameFeature.MusicianBefore))?.Set(NameFeature.FirstPerson);
        foreach (var name in names)
        {
            name.Set(NameFeature.OthersStated, anyStated && !name.IsStated);
            name.Set(NameFeature.OnlyOthersCued, anyCued && !name.IsCued);
            name.Set(NameFeature.CuedElsewhere, !name.IsCued && cued.Contains(name.Key));
            name.Set(NameFeature.UncuedInCuedList, listNames && !anyCued && name.Has(NameFeature.FirstPerson) && name.Has(NameFeature.FollowedByVerb));
        }
    }
}
