using System.Text.Json;
using System.Text.Json.Serialization;
using DocCatalog.Parsing.Names;

namespace DocCatalog.Store;

/// <summary>A correction that comes with the articles, in <c>corrections.json</c> beside them.</summary>
/// <param name="Article">The origin, as <c>seeds/list.txt</c>.</param>
/// <param name="Entry">The film's title as the article prints it.</param>
internal sealed record SeededCorrection(string Article, string Entry, Field Field, string? Says, string? Becomes, string Reason, string By)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <exception cref="CatalogException">The file cannot be understood.</exception>
    public static IReadOnlyList<SeededCorrection> In(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<List<SeededCorrection>>(File.ReadAllText(path), Options) ?? [];
        }
        catch (JsonException exception)
        {
            throw new CatalogException($"{path}:{exception.LineNumber + 1}: is not a list of corrections; each has article, entry, field, says, becomes, reason and by", exception);
        }
    }

    public bool IsMadeBy(Correction made) =>
        made.Field == Field && made.Says == Says && made.Becomes == Becomes && made.Entries.Exists(entry => entry.Origin == Article && entry.TitleKey == Key.OfTitle(Entry));
}
