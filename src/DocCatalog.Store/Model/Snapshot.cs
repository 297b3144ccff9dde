using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Names;

namespace DocCatalog.Store.Model;

/// <summary>Titles and names learned from the catalog's articles at one time.</summary>
/// <remarks>Articles are read with the latest snapshot only, so that results do not depend on the order of imports.</remarks>
public sealed class Snapshot
{
    /// <summary>Its number; never reused.</summary>
    public int Id { get; set; }
    public DateTime TakenAt { get; set; }

    /// <summary>Titles that <see cref="KnownFilms.Default"/> lacks, one a line, sorted.</summary>
    public required string Titles { get; set; }

    /// <summary>Credited directors, one a line, sorted.</summary>
    public required string Directors { get; set; }

    /// <summary>Credited artists, one a line, sorted.</summary>
    public required string Artists { get; set; }

    internal KnownNames Names => new(Lines(Artists), Lines(Directors), Lines(Titles));

    internal static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    internal bool HasSameContent(Snapshot other) => (Titles, Directors, Artists) == (other.Titles, other.Directors, other.Artists);
}
