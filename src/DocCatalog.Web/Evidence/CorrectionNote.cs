using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Evidence;

/// <summary>A correction that stands, in words, beside what it corrects.</summary>
/// <param name="Place">The address of the words it corrects; null where it is about none.</param>
public sealed record CorrectionNote(string What, string Reason, string By, string? Place)
{
    /// <summary>What of <paramref name="corrections"/> is about the film of <paramref name="mentions"/>.</summary>
    public static IReadOnlyList<CorrectionNote> Of(IEnumerable<Correction> corrections, IReadOnlyCollection<FilmMention> mentions) =>
    [
        .. corrections.Where(correction => mentions.Any(mention => IsAbout(correction, mention))).NotOverridden()
            .Select(correction => new CorrectionNote(Tell(correction), correction.Reason, correction.By, PlaceOf(correction, mentions.Where(mention => IsAbout(correction, mention))))),
    ];

    private static bool IsAbout(Correction correction, FilmMention mention) =>
        correction.Entries.Exists(entry => entry.Key == EntryKey.From(mention.Origin, mention.Title, mention.Occurrence));

    private static string? PlaceOf(Correction correction, IEnumerable<FilmMention> mentions) => mentions
        .SelectMany(mention => mention.Facts
            .Where(fact => fact.Field == correction.Field && fact.Value == correction.Says)
            .Select(fact => mention.AddressOf(fact.Id)))
        .FirstOrDefault();

    private static string Tell(Correction correction) => correction switch
    {
        { Kind: CorrectionKind.Merge } => "Brought together by hand from what was held to be different films.",
        { Kind: CorrectionKind.Split } => "Told apart by hand from another film.",
        { Kind: CorrectionKind.Entry, Says: not null, Becomes: not null } => $"The article says “{correction.Says}”; corrected to {correction.Becomes}.",
        { Says: not null, Becomes: null } => $"The article says “{correction.Says}”; taken out.",
        { Says: null, Becomes: not null } => $"{correction.Field} added: {correction.Becomes}.",
        { Says: not null } => $"{correction.Field} decided: {correction.Becomes} instead of “{correction.Says}”.",
        _ => "Corrected by hand.",
    };
}

/// <summary>Reads the corrections of a film.</summary>
internal static class CorrectionNoteQueries
{
    /// <summary>Those that stand and are about the film of <paramref name="mentions"/>, the earliest first.</summary>
    public static async Task<IReadOnlyList<CorrectionNote>> CorrectionNotes(this CatalogReader reader, Lazy<CatalogDb> db, IReadOnlyCollection<FilmMention> mentions, CancellationToken cancel)
    {
        if (!reader.AnyCorrected(mentions))
        {
            return [];
        }

        var origins = mentions.Select(mention => mention.Origin).ToList();
        var corrections = await db.Value.Corrections.AsNoTracking()
            .Include(correction => correction.Entries)
            .Where(correction => correction.UndoneAt == null && correction.Entries.Any(entry => origins.Contains(entry.Origin)))
            .OrderBy(correction => correction.Id)
            .ToListAsync(cancel);
        return CorrectionNote.Of(corrections, mentions);
    }
}
