using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Maintains names and credits: one row for each key that a film credits.</summary>
internal sealed class NameLinker(CatalogDb db)
{
    private readonly Slugs slugs = new(db.Names.Select(name => name.Slug));
    private readonly Dictionary<string, Name> byKey = [];
    private readonly HashSet<Name> changed = [];
    private readonly HashSet<int> respelled = [];
    private readonly HashSet<int> dropped = [];
    private int? last;

    /// <summary>Loads or adds the name of each of <paramref name="credited"/>, and chooses its spelling.</summary>
    public async Task Load(IReadOnlyCollection<CreditedName> credited, CancellationToken cancel)
    {
        var unknown = credited.Select(name => name.Key).Distinct().Where(key => !byKey.ContainsKey(key)).ToList();
        var stored = unknown.Count == 0 ? [] : await db.Names.AsNoTracking().Where(name => EF.Parameter(unknown).Contains(name.Key)).ToListAsync(cancel);
        foreach (var name in stored)
        {
            byKey.Add(name.Key, name);
        }

        await slugs.Preload(credited.Where(name => !byKey.ContainsKey(name.Key)).Select(name => (name.Text, (int?)null)), cancel);
        foreach (var credit in credited)
        {
            await ChooseSpelling(credit, cancel);
        }
    }

    /// <summary>Stores the credits of films; their names must be loaded.</summary>
    public async Task StoreCredits(IReadOnlyCollection<(CachedFilm Film, IReadOnlyList<CreditedName> Names)> films, CancellationToken cancel)
    {
        var stale = films.Where(film => !film.Film.Credits.SequenceEqual(film.Names.Select(name => (name.Role, byKey[name.Key].Id)))).ToList();
        var ids = stale.ConvertAll(film => film.Film.Film.Id);
        await db.Upsert(changed, cancel);
        changed.Clear();
        if (ids.Count > 0)
        {
            await db.Credits.Where(credit => EF.Parameter(ids).Contains(credit.FilmId)).ExecuteDeleteAsync(cancel);
        }

        await db.Insert([.. stale.SelectMany(film => ReplaceCredits(film.Film, film.Names))], cancel);
        await db.DenormalizeNames(respelled, cancel);
        respelled.Clear();
    }

    /// <summary>The credit of a loaded name.</summary>
    public CreditLine GetCredit(CreditedName name)
    {
        var known = byKey[name.Key];
        return new(known.Id, name.Role, known.Slug, known.Text);
    }

    /// <summary>Marks the names of a removed film, see <see cref="RemoveUnused"/>.</summary>
    public void RemoveCredits(CachedFilm film) => dropped.UnionWith(film.Credits.Select(credit => credit.NameId));

    /// <summary>Deletes marked names that no film credits any more.</summary>
    public async Task RemoveUnused(CancellationToken cancel)
    {
        if (dropped.Count > 0)
        {
            var unused = await db.Names.AsNoTracking().Where(name => EF.Parameter(dropped).Contains(name.Id) && name.Credits.Count == 0).ToListAsync(cancel);
            unused.ForEach(name => byKey.Remove(name.Key));
            var ids = unused.ConvertAll(name => name.Id);
            await db.Names.Where(name => EF.Parameter(ids).Contains(name.Id)).ExecuteDeleteAsync(cancel);
            dropped.Clear();
        }
    }

    private List<Credit> ReplaceCredits(CachedFilm film, IReadOnlyList<CreditedName> names)
    {
        RemoveCredits(film);
        film.Credits.Clear();
        film.Credits.AddRange(names.Select(name => (name.Role, byKey[name.Key].Id)));
        return film.Credits
            .Select((credit, ordinal) => new Credit { FilmId = film.Film.Id, NameId = credit.NameId, Role = credit.Role, Ordinal = ordinal })
            .ToList();
    }

    private async Task ChooseSpelling(CreditedName credit, CancellationToken cancel)
    {
        if (!byKey.TryGetValue(credit.Key, out var name))
        {
            last ??= await db.LastNumber<Name>(cancel);
            last++;
            name = new Name { Id = last.Value, Slug = await slugs.Choose(credit.Text, year: null, cancel), Text = credit.Text, Key = credit.Key };
            byKey.Add(credit.Key, name);
            changed.Add(name);
        }
        else if (name.Text != credit.Text && Spelling.Best([name.Text, credit.Text]) is var best && best != name.Text)
        {
            name.Text = best;
            changed.Add(name);
            respelled.Add(name.Id);
        }
    }
}
