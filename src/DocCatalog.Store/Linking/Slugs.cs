using System.Globalization;
using DocCatalog.Parsing.Text;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Chooses slugs that are neither <paramref name="taken"/> nor chosen before.</summary>
internal sealed class Slugs(IQueryable<string> taken)
{
    private const int MaxLength = 100;

    // How many numbered slugs of a title are checked in one query.
    private const int NumbersPerQuery = 50;

    // The slugs checked so far; chosen ones are not free.
    private readonly Dictionary<string, bool> free = [];
    private readonly Dictionary<string, int> lastNumber = [];

    /// <summary>Checks in one query the slugs that <see cref="Choose"/> will try.</summary>
    public async Task Preload(IEnumerable<(string Text, int? Year)> texts, CancellationToken cancel)
    {
        await CheckTaken([.. texts.SelectMany(text => Candidates(text.Text, text.Year)).Where(slug => !free.ContainsKey(slug)).Distinct()], cancel);
    }

    private async Task CheckTaken(List<string> slugs, CancellationToken cancel)
    {
        var present = slugs.Count == 0 ? [] : await taken.Where(slug => EF.Parameter(slugs).Contains(slug)).ToHashSetAsync(cancel);
        slugs.ForEach(slug => free[slug] = !present.Contains(slug));
    }

    /// <summary>Reserves the first free slug for <paramref name="text"/>: "amy", "amy-2015", "amy-2".</summary>
    public async Task<string> Choose(string text, int? year, CancellationToken cancel)
    {
        var candidates = Candidates(text, year);
        foreach (var slug in candidates)
        {
            if (await IsFree(slug, cancel))
            {
                return Reserve(slug);
            }
        }

        return Reserve(await Numbered(candidates[^1], cancel));
    }

    /// <summary>Marks <paramref name="slug"/> as taken.</summary>
    public string Reserve(string slug)
    {
        free[slug] = false;
        return slug;
    }

    // For titles of a thousand articles, the last number is searched in doubling steps, then remembered.
    private async Task<string> Numbered(string slug, CancellationToken cancel)
    {
        if (!lastNumber.TryGetValue(slug, out var number))
        {
            number = 1;
            for (var step = 1; step > 0; step = await IsFree(Numbered(slug, number + 1), cancel) ? 0 : 1)
            {
                for (; !await IsFree(Numbered(slug, number + step), cancel); step *= 2)
                {
                    number += step;
                }
            }
        }

        do
        {
            number++;
            if (!free.ContainsKey(Numbered(slug, number)))
            {
                var next = Enumerable.Range(number, NumbersPerQuery).Select(each => Numbered(slug, each)).Where(each => !free.ContainsKey(each));
                await CheckTaken([.. next], cancel);
            }
        }
        while (!free[Numbered(slug, number)]);
        lastNumber[slug] = number;
        return Numbered(slug, number);
    }

    private async Task<bool> IsFree(string slug, CancellationToken cancel)
    {
        if (!free.TryGetValue(slug, out var known))
        {
            // `Contains` would materialise all taken slugs; equality uses the index.
            free[slug] = known = !await taken.Where(other => other == slug).AnyAsync(cancel);
        }

        return known;
    }

    private static string Numbered(string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");

    private static List<string> Candidates(string text, int? year)
    {
        var slug = Shorten(Key.OfAddress(text));
        return year is int known ? [slug, Numbered(slug, known)] : [slug];
    }

    private static string Shorten(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', MaxLength);
        return slug[..(end > 0 ? end : MaxLength)];
    }
}
