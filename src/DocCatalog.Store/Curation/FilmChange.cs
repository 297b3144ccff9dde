using DocCatalog.Store.Model;

namespace DocCatalog.Store.Curation;

/// <summary>A curator's change of one value of a film.</summary>
/// <param name="Field">Title, year, summary, director, artist or other title.</param>
/// <param name="Says">The name or other title to replace or remove; null to add one, and for fields of a single value.</param>
/// <param name="Becomes">The new value; null for none.</param>
public sealed record FilmChange(Field Field, string? Says, string? Becomes);
