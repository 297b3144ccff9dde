using System.Globalization;
using System.Linq.Expressions;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Listing;

/// <summary>Where in a list a page of it begins or ends. At most one of its properties is there; none is the beginning.</summary>
public sealed record PageRequest
{
    /// <summary>The address of the film that the page comes after, now or formerly.</summary>
    public string? After { get; init; }

    /// <summary>The address of the film that the page comes before.</summary>
    public string? Before { get; init; }

    /// <summary>In order of title how the first title begins; in order of years the decade or the year of the first film, as "1990s" or "1994".</summary>
    public string? From { get; init; }

    /// <summary>The first and the last of the years that <paramref name="from"/> stands for; null where it stands for none.</summary>
    public static (int First, int Last)? YearsOf(string? from) =>
        Decade.TryParse(from, null, out var decade) ? (decade.Number, decade.FirstYear + 9 ?? -Decade.NoYear)
        : from is { Length: 4 } && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? (year, year)
        : null;
}

/// <summary>A page of a list of films.</summary>
/// <param name="After">The address of the film that the next page comes after; null where there is none.</param>
/// <param name="Before">The address of the film that the page before comes before; null where there is none.</param>
public sealed record FilmPage<T>(IReadOnlyList<T> Films, string? Before, string? After);

/// <summary>Reads lists page by page. A page stands at a film and not at a number, so that it stays where it is when films are added.</summary>
public static class FilmPaging
{
    /// <summary>How many films a page has.</summary>
    public const int Size = 48;

    /// <summary>A page of the films that <paramref name="filter"/> asks for; null where its start is no film of the catalog.</summary>
    /// <param name="show">What is wanted of each film.</param>
    /// <param name="slugOf">Its address.</param>
    public static Task<FilmPage<T>?> Page<T>(
        this CatalogDb db, FilmFilter filter, FilmSort sort, PageRequest start, Expression<Func<Film, T>> show, Func<T, string> slugOf, CancellationToken cancel = default)
    {
        return Page(new(db), sort, start, slug => db.PlaceOf(filter, sort, slug, cancel), Read, slugOf, cancel);

        async Task<List<T>> Read(ListCursor? place, bool backwards)
        {
            var listed = db.Listed(filter, place, sort, backwards).Take(Size + 1);
            return filter.HasCriteria() ? await db.Shown(await listed.Select(film => film.Id).ToListAsync(cancel), show, cancel) : await listed.AsSplitQuery().Select(show).ToListAsync(cancel);
        }
    }

    /// <summary>The same for the list itself, asked as fast as can be.</summary>
    public static Task<FilmPage<FilmCard>?> Cards(this CatalogReader reader, Lazy<CatalogDb> db, FilmFilter filter, FilmSort sort, PageRequest start, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        return Page(db, sort, start, At, Read, film => film.Slug, cancel);

        Task<ListCursor?> At(string slug) => sort == FilmSort.Relevance ? db.Value.PlaceOf(filter, sort, slug, cancel) : Task.FromResult(reader.PlaceOf(slug));

        async Task<List<FilmCard>> Read(ListCursor? place, bool backwards) =>
            IndexedListQuery.Is(filter, sort) ? reader.PlainCards(filter, sort, place, backwards, Size + 1)
            : place is null && sort == FilmSort.Relevance && filter.FoundAlone is { } found ? reader.Cards([.. found.Take(Size + 1)], isSearched: true)
            : place is null && sort == FilmSort.Consensus && NameList.Is(filter) ? reader.Cards(reader.First(filter, Size + 1), isSearched: false)
            : reader.Cards(await db.Value.Listed(filter, place, sort, backwards).Take(Size + 1).Select(film => film.Id).ToListAsync(cancel), filter.Search() is not null);
    }

    private static async Task<FilmPage<T>?> Page<T>(
        Lazy<CatalogDb> db, FilmSort sort, PageRequest start, Func<string, Task<ListCursor?>> at, Func<ListCursor?, bool, Task<List<T>>> read, Func<T, string> slugOf, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(slugOf);
        var backwards = start.Before is not null;
        var slug = start.After ?? start.Before;
        var place = slug is null ? start.From is null ? null : Beginning(start.From, sort)
            : await at(slug) ?? (await db.Value.SlugNow(slug, cancel) is { } now ? await at(now) : null);
        if (place is null && slug is not null)
        {
            return null;
        }

        var films = await read(place, backwards);
        var isMore = films.Count > Size;
        var shown = films.Take(Size).ToList();
        if (backwards)
        {
            shown.Reverse();
        }

        var (first, last) = shown.Count == 0 ? (null, null) : (slugOf(shown[0]), slugOf(shown[^1]));
        return new(shown, place is null || (backwards && !isMore) ? null : first, backwards || isMore ? last : null);
    }

    // Lists in a film are asked for after the films by asking for these once more: where they have to be looked for, by their numbers.
    private static async Task<List<T>> Shown<T>(this CatalogDb db, List<int> ids, Expression<Func<Film, T>> show, CancellationToken cancel)
    {
        var (film, numbered) = (show.Parameters[0], typeof(Numbered<T>));
        var number = Expression.Bind(numbered.GetProperty(nameof(Numbered<>.Id))!, Expression.Property(film, nameof(Film.Id)));
        var shown = Expression.Bind(numbered.GetProperty(nameof(Numbered<>.Shown))!, show.Body);
        var both = Expression.Lambda<Func<Film, Numbered<T>>>(Expression.MemberInit(Expression.New(numbered), number, shown), film);
        var films = await db.Films.AsNoTracking().Where(film => ids.Contains(film.Id)).AsSplitQuery().Select(both).ToDictionaryAsync(film => film.Id, film => film.Shown, cancel);
        return ids.ConvertAll(id => films[id]);
    }

    /// <summary>The films after <paramref name="place"/> in the list that <paramref name="filter"/> asks for or, <paramref name="backwards"/>, those before it, the nearest first.</summary>
    /// <param name="place">Null for its beginning.</param>
    public static IQueryable<Film> Listed(this CatalogDb db, FilmFilter filter, ListCursor? place, FilmSort sort, bool backwards)
    {
        var list = db.Candidates(filter, sort);
        return (place is null ? list : list.Beyond(place, sort, backwards)).InOrder(sort, backwards).Select(candidate => candidate.Film);
    }

    /// <summary>Where the film at <paramref name="slug"/> stands in that list; null where it is not in the catalog or, in order of relevance, not in the list.</summary>
    /// <remarks>A film need not be in the list to have a place in it: its year may have been put right. Only how well it fits is the list's own.</remarks>
    public static Task<ListCursor?> PlaceOf(this CatalogDb db, FilmFilter filter, FilmSort sort, string slug, CancellationToken cancel) => sort == FilmSort.Relevance
        ? db.Candidates(filter, sort).Where(candidate => candidate.Film.Slug == slug)
            .Select(candidate => new ListCursor(candidate.Film.Id, candidate.Film.SortKey, candidate.Film.ConsensusOrder, candidate.Film.YearOrder, candidate.Film.LatestOrder, candidate.Weight))
            .FirstOrDefaultAsync(cancel)
        : db.Films.Where(film => film.Slug == slug).Select(ListCursor.FromFilm).FirstOrDefaultAsync(cancel);

    /// <summary>The same in any order but that of relevance.</summary>
    public static ListCursor? PlaceOf(this CatalogReader reader, string slug)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Query($"SELECT {ListCursor.Columns} FROM Films WHERE Slug = @1", ListCursor.Read, slug).FirstOrDefault();
    }

    /// <summary>The number, from 1, of <paramref name="film"/> among all, in the order of consensus; null where it is not among the first <paramref name="most"/>, which are remembered.</summary>
    public static int? NumberOf(this CatalogReader reader, int film, int most)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var numbers = reader.GetOrCompute((nameof(NumberOf), most), () =>
        {
            var (sql, values) = IndexedListQuery.Of("SELECT f.Id", new FilmFilter(), FilmSort.Consensus, place: null, backwards: false, most, isShown: false);
            return reader.Query(sql, row => row.Number(0), values).Index().ToDictionary(first => first.Item, first => first.Index + 1);
        });
        return numbers.TryGetValue(film, out var number) ? number : null;
    }

    private static ListCursor? Beginning(string from, FilmSort sort) => (sort, PageRequest.YearsOf(from)) switch
    {
        (FilmSort.Title, _) => new ListCursor(0, Key.OfFiling(from), 0, 0, 0),
        (FilmSort.Year, { } years) => new ListCursor(0, "", 0, years.First, 0),
        (FilmSort.Latest, { } years) => new ListCursor(0, "", 0, 0, -years.Last),
        _ => null,
    };

    private sealed class Numbered<T>
    {
        public int Id { get; init; }
        public T Shown { get; init; } = default!;
    }
}
