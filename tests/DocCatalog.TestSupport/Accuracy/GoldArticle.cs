using System.Text.Json;
using System.Text.Json.Serialization;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Readers;

namespace DocCatalog.TestSupport.Accuracy;

/// <summary>An article, and the films that a careful reader finds in it.</summary>
internal sealed record GoldArticle(string Name, string Path, IReadOnlyList<GoldFilm> Films)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public ArticleFormat Format => ArticleFormats.Detect(Text, Path);

    public string Text => TextDecoder.Decode(File.ReadAllBytes(Path)) ?? throw new InvalidDataException($"{Path} is no text.");

    public ParsedArticle Parse(ParseOptions? options = null) => ArticleParser.Parse(Text, Format, options);

    /// <summary>The articles of <paramref name="folder"/> that have an answer beside them, in the order of their names.</summary>
    public static IReadOnlyList<GoldArticle> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<GoldArticle>()];

    private static GoldArticle? Read(string answer) =>
        ArticleFormats.Endings.Select(ending => System.IO.Path.ChangeExtension(answer, ending)).FirstOrDefault(File.Exists) is { } path
            ? new GoldArticle(System.IO.Path.GetFileNameWithoutExtension(answer), path, JsonSerializer.Deserialize<Answer>(File.ReadAllText(answer), Options)!.Films)
            : null;

    private sealed record Answer(IReadOnlyList<GoldFilm> Films);
}

/// <summary>A film as the article lists it, with the other answers that are right as well.</summary>
internal sealed record GoldFilm
{
    /// <summary>The number printed with the entry; null where there is none.</summary>
    public int? Rank { get; init; }
    public required string Title { get; init; }

    /// <summary>The same for the same film in every article: "dont-look-back-1967".</summary>
    public string? Film { get; init; }

    /// <summary>Null where the entry does not state it.</summary>
    public int? Year { get; init; }
    public required IReadOnlyList<string> Directors { get; init; }
    public required IReadOnlyList<string> Artists { get; init; }

    /// <summary>Names that count neither way.</summary>
    public IReadOnlyList<string> ArtistsOptional { get; init; } = [];
    public IReadOnlyList<string> TitlesOr { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<string>> DirectorsOr { get; init; } = [];

    /// <summary>Other right spellings of a name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    [JsonIgnore]
    public IEnumerable<string> Titles => [Title, .. TitlesOr];
}
