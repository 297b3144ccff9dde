using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Names;

namespace DocCatalog.Store.Model;

/// <summary>What the catalog had learned from its articles at one moment. The latest is in force: articles are read with it and with nothing else of the catalog, so that no order of imports changes what they say.</summary>
public sealed class Snapshot
{
    /// <summary>Its number, given once and never again.</summary>
    public int Id { get; set; }
    public DateTime TakenAt { get; set; }

    /// <summary>Titles that <see cref="KnownFilms.Default"/> lacks, one a line, in order.</summary>
    public required string Titles { get; set; }

    /// <summary>Everybody credited as a director, one a line, in order.</summary>
    public required string Directors { get; set; }

    /// <summary>Everybody credited as an artist, one a line, in order.</summary>
    public required string Artists { get; set; }

    internal KnownNames Names => new(Lines(Artists), Lines(Directors), Lines(Titles));

    internal static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    internal bool HasSameContent(Snapshot other) => (Titles, Directors, Artists) == (other.Titles, other.Directors, other.Artists);
}
