using System.Globalization;
using DocCatalog.Parsing.Text;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Chooses addresses that are not among <paramref name="taken"/>, nor given out before by this.</summary>
internal sealed class Slugs(IQueryable<string> taken)
{
    private const int MaxLength = 100;

    // How many of the next numbers of a title are asked about together.
    private const int NumbersPerQuery = 50;

    // Whether what was asked about is free; what is given out is not.
    private readonly Dictionary<string, bool> free = [];
    private readonly Dictionary<string, int> lastNumber = [];

    /// <summary>Finds out with one question what <see cref="Choose"/> is about to ask of each.</summary>
    public async Task Preload(IEnumerable<(string Text, int? Year)> texts, CancellationToken cancel)
    {
        await CheckTaken([.. texts.SelectMany(text => Candidates(text.Text, text.Year)).Where(slug => !free.ContainsKey(slug)).Distinct()], cancel);
    }

    private async Task CheckTaken(List<string> slugs, CancellationToken cancel)
    {
        var present = slugs.Count == 0 ? [] : await taken.Where(slug => EF.Parameter(slugs).Contains(slug)).ToHashSetAsync(cancel);
        slugs.ForEach(slug => free[slug] = !present.Contains(slug));
    }

    /// <summary>The first free address for <paramref name="text"/>: "amy", "amy-2015", "amy-2".</summary>
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

    /// <summary>Keeps <paramref name="slug"/> from being given out.</summary>
    public string Reserve(string slug)
    {
        free[slug] = false;
        return slug;
    }

    // A thousand articles may bear one title: the last number is found in steps that double, and then remembered.
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
            await (free.ContainsKey(Numbered(slug, number)) ? Task.CompletedTask : CheckTaken([.. Enumerable.Range(number, NumbersPerQuery).Select(next => Numbered(slug, next)).Where(next => !free.ContainsKey(next))], cancel));
        }
        while (!free[Numbered(slug, number)]);
        lastNumber[slug] = number;
        return Numbered(slug, number);
    }

    private async Task<bool> IsFree(string slug, CancellationToken cancel)
    {
        if (!free.TryGetValue(slug, out var known))
        {
            // Asked whether it contains one, SQLite would first put all that are taken side by side.
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
