namespace DocCatalog.Store.Model;

/// <summary>A film that has the words looked for.</summary>
/// <param name="Weight">The smaller, the better it fits: BM25 over the columns, a word in a title counting most.</param>
public sealed record SearchHit(int FilmId, double Weight);
