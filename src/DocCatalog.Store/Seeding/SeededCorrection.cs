using System.Text.Json;
using System.Text.Json.Serialization;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Seeding;

/// <summary>A correction in <c>corrections.json</c> beside the articles.</summary>
/// <param name="Article">The origin, such as <c>seeds/list.txt</c>.</param>
/// <param name="Entry">The film's title as the article prints it.</param>
internal sealed record SeededCorrection(string Article, string Entry, Field Field, string? Says, string? Becomes, string Reason, string By)
{
    [JsonIgnore]
    public string TitleKey => Key.OfTitle(Entry);

    /// <returns>The corrections of <paramref name="folder"/>, in order; empty without the file.</returns>
    /// <exception cref="CatalogException">The file is invalid.</exception>
    public static IReadOnlyList<SeededCorrection> In(string folder)
    {
        var path = Path.Combine(folder, "corrections.json");
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), SeededCorrections.Default.ListSeededCorrection) ?? [] : [];
        }
        catch (JsonException exception)
        {
            const string expected = "is not a list of corrections; each has article, entry, field, says, becomes, reason and by";
            throw new CatalogException($"{path}:{exception.LineNumber + 1}: {expected}", exception);
        }
    }
}

// Generated, since the file is read at each start and reflection would take longer.
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<SeededCorrection>))]
internal sealed partial class SeededCorrections : JsonSerializerContext;
