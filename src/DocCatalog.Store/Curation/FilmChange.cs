using DocCatalog.Store.Model;

namespace DocCatalog.Store.Curation;

/// <summary>What a curator changes of a film.</summary>
/// <param name="Field">Title, year, summary, director, artist or another title.</param>
/// <param name="Says">The name or other title to replace or take away; null where one is added, and where the film has one value only.</param>
/// <param name="Becomes">What stands instead; null where nothing does.</param>
public sealed record FilmChange(Field Field, string? Says, string? Becomes);
