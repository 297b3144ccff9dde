using System.Globalization;
using DocCatalog.Parsing.Names;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>Chooses the addresses of films, names and articles.</summary>
internal static class Slugs
{
    private const int MaxLength = 100;

    /// <summary>The first address for <paramref name="text"/> that is not among <paramref name="taken"/> yet: "amy", "amy-2015", "amy-2".</summary>
    public static async Task<string> Free(IQueryable<string> taken, ICollection<string> promised, string text, int? year, CancellationToken cancel)
    {
        foreach (var slug in Candidates(text, year))
        {
            if (!promised.Contains(slug) && !await taken.ContainsAsync(slug, cancel))
            {
                promised.Add(slug);
                return slug;
            }
        }

        throw new InvalidOperationException("The candidates never end.");
    }

    private static IEnumerable<string> Candidates(string text, int? year)
    {
        var slug = Shorten(Key.OfAddress(text));
        yield return slug;
        if (year is int known)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{slug}-{known}");
            yield return slug;
        }

        for (var number = 2; ; number++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }
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
