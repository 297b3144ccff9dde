using System.Text.Json;
using System.Text.Json.Serialization;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Seeding;

/// <summary>A correction that comes with the articles, in <c>corrections.json</c> beside them.</summary>
/// <param name="Article">The origin, as <c>seeds/list.txt</c>.</param>
/// <param name="Entry">The film's title as the article prints it.</param>
internal sealed record SeededCorrection(string Article, string Entry, Field Field, string? Says, string? Becomes, string Reason, string By)
{
    [JsonIgnore]
    public string TitleKey => Key.OfTitle(Entry);

    /// <returns>Those that come with the articles of <paramref name="folder"/>, in their order; none where none do.</returns>
    /// <exception cref="CatalogException">The file cannot be understood.</exception>
    public static IReadOnlyList<SeededCorrection> In(string folder)
    {
        var path = Path.Combine(folder, "corrections.json");
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), SeededCorrections.Default.ListSeededCorrection) ?? [] : [];
        }
        catch (JsonException exception)
        {
            throw new CatalogException($"{path}:{exception.LineNumber + 1}: is not a list of corrections; each has article, entry, field, says, becomes, reason and by", exception);
        }
    }
}

// Generated: it is read at each start, and finding out at that time how to read it takes longer than reading it.
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<SeededCorrection>))]
internal sealed partial class SeededCorrections : JsonSerializerContext;
