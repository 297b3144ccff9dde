using System.Globalization;
using System.Linq.Expressions;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Listing;

/// <summary>Which page of a list is asked for. At most one of its properties is set; none is the first page.</summary>
public sealed record PageRequest
{
    /// <summary>The address, now or formerly, of the film that the page comes after.</summary>
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

/// <summary>Reads lists page by page. A page begins at a film and not at a number, so that it stays the same when films are added before it.</summary>
public static class FilmPaging
{
    /// <summary>How many films a page has.</summary>
    public const int Size = 48;

    /// <summary>A page of the films that <paramref name="filter"/> asks for; null where its start is no film of the catalog.</summary>
    /// <param name="show">What is read of each film.</param>
    public static async Task<FilmPage<T>?> Page<T>(
        this CatalogReader reader,
        CatalogDb db,
        ResolvedFilter filter,
        FilmSort sort,
        PageRequest start,
        Expression<Func<Film, T>> show,
        CancellationToken cancel = default)
    {
        if (reader.Page(filter, sort, start, Read, film => film.Slug) is not { } page)
        {
            return null;
        }

        var films = await db.Shown([.. page.Films.Select(film => film.Id)], show, cancel);
        return new([.. page.Films.Where(film => films.ContainsKey(film.Id)).Select(film => films[film.Id])], page.Before, page.After);

        List<(int Id, string Slug)> Read(ListCursor? place, bool backwards)
        {
            var (sql, values) = new FilmListQuery(filter, sort).Select("f.Id, f.Slug", Size + 1, place, backwards);
            return reader.Query(sql, row => (row.Number(0), row.Text(1)), values);
        }
    }

    /// <summary>The same page of cards.</summary>
    public static FilmPage<FilmCard>? Cards(this CatalogReader reader, ResolvedFilter filter, FilmSort sort, PageRequest start)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return reader.Page(filter, sort, start, Read, film => film.Slug);

        List<FilmCard> Read(ListCursor? place, bool backwards) =>
            FacetQueries.HasPrecomputedCounts(filter.Filter) ? reader.Cards(filter, sort, Size + 1, place, backwards)
            : place is null && sort == FilmSort.Relevance && filter.FoundAlone is { } found ? reader.Cards([.. found.Take(Size + 1)], isSearched: true)
            : place is null && sort == FilmSort.Consensus && NameList.Is(filter.Filter) ? reader.Cards(reader.First(filter.Filter, Size + 1), isSearched: false)
            : reader.Cards(reader.Numbers(filter, sort, Size + 1, place, backwards), filter.Query is not null);
    }

    private static FilmPage<T>? Page<T>(
        this CatalogReader reader, ResolvedFilter filter, FilmSort sort, PageRequest start, Func<ListCursor?, bool, List<T>> read, Func<T, string> slugOf)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(start);
        var backwards = start.Before is not null;
        var slug = start.After ?? start.Before;
        var place = slug is null ? start.From is null ? null : Beginning(start.From, sort)
            : reader.PlaceOf(filter, sort, slug) ?? (reader.SlugNow(slug) is { } now ? reader.PlaceOf(filter, sort, now) : null);
        if (place is null && slug is not null)
        {
            return null;
        }

        var films = read(place, backwards);
        var isMore = films.Count > Size;
        var shown = films.Take(Size).ToList();
        if (backwards)
        {
            shown.Reverse();
        }

        var (first, last) = shown.Count == 0 ? (null, null) : (slugOf(shown[0]), slugOf(shown[^1]));
        return new(shown, place is null || (backwards && !isMore) ? null : first, backwards || isMore ? last : null);
    }

    private static Task<Dictionary<int, T>> Shown<T>(this CatalogDb db, List<int> films, Expression<Func<Film, T>> show, CancellationToken cancel)
    {
        var (film, numbered) = (show.Parameters[0], typeof(Numbered<T>));
        var number = Expression.Bind(numbered.GetProperty(nameof(Numbered<>.Id))!, Expression.Property(film, nameof(Film.Id)));
        var shown = Expression.Bind(numbered.GetProperty(nameof(Numbered<>.Shown))!, show.Body);
        var both = Expression.Lambda<Func<Film, Numbered<T>>>(Expression.MemberInit(Expression.New(numbered), number, shown), film);
        return db.Films.AsNoTracking().Where(film => films.Contains(film.Id)).AsSplitQuery().Select(both)
            .ToDictionaryAsync(film => film.Id, film => film.Shown, cancel);
    }

    /// <summary>The place of a film in a list; null where it is not in the catalog or, in order of relevance, not in the list.</summary>
    /// <remarks>In any other order it need not be in the list to have a place there, as after a correction of its year.</remarks>
    public static ListCursor? PlaceOf(this CatalogReader reader, ResolvedFilter filter, FilmSort sort, string slug)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (sort != FilmSort.Relevance)
        {
            return reader.PlaceOf(slug);
        }

        var (sql, values) = new FilmListQuery(filter, sort).Place(slug);
        return reader.Query(sql, row => ListCursor.Read(row) with { Weight = row.Real(5) }, values).FirstOrDefault();
    }

    /// <summary>The same in any order but that of relevance.</summary>
    public static ListCursor? PlaceOf(this CatalogReader reader, string slug)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Query($"SELECT {ListCursor.Columns} FROM Films AS f WHERE f.Slug = @1", ListCursor.Read, slug).FirstOrDefault();
    }

    /// <summary>The rank of a film by consensus, from 1; null where it is not among the first <paramref name="most"/>, which are cached.</summary>
    public static int? NumberOf(this CatalogReader reader, int film, int most)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var numbers = reader.GetOrCompute(
            (nameof(NumberOf), most),
            () => reader.Numbers(new(new FilmFilter()), FilmSort.Consensus, most).Index().ToDictionary(first => first.Item, first => first.Index + 1));
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
