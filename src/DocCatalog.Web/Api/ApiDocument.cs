using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DocCatalog.Web.Api;

/// <summary>A part of a question, as it stands in an address.</summary>
public sealed record ApiParameter(string Name, string Description, string? Example, string Allowed);

/// <summary>What is answered.</summary>
/// <param name="Example">As text; null where there is none.</param>
public sealed record ApiResponse(string Status, string Description, IReadOnlyList<string> Types, string? Example);

/// <summary>An address and what it answers.</summary>
public sealed record ApiOperation(string Path, string Summary, string? Description, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<ApiResponse> Responses)
{
    /// <summary>The address with the examples of its parameters.</summary>
    public string Example => ApiDocument.Placeholder.Replace(Path, match => Parameters.First(parameter => parameter.Name == match.Groups["name"].Value).Example!);
}

/// <summary>A property of what is answered.</summary>
public sealed record ApiProperty(string Name, string Type, string Description);

/// <summary>The shape of something that is answered.</summary>
public sealed record ApiSchema(string Name, string Description, IReadOnlyList<ApiProperty> Properties);

/// <summary>The OpenAPI document: what programs may ask for, in <c>openapi.json</c> beside this file, and the same for the page that shows it.</summary>
// Written by hand and held to the site by tests: a document made at start by reflection would cost every start, and say less.
public sealed partial record ApiDocument(string Title, string Description, IReadOnlyList<ApiOperation> Operations, IReadOnlyList<ApiSchema> Schemas)
{
    private static readonly JsonSerializerOptions Indented = new(Store.Exports.FilmExports.Json) { WriteIndented = true };

    /// <summary>The document as it is served.</summary>
    public static string Text { get; } = Load();

    public static ApiDocument Read()
    {
        var root = JsonNode.Parse(Text)!.AsObject();
        return new(
            $"{root["info"]!["title"]}",
            $"{root["info"]!["description"]}",
            [.. root["paths"]!.AsObject().Select(path => Operation(root, path.Key, path.Value!["get"]!))],
            [.. root["components"]!["schemas"]!.AsObject().Select(schema => Schema(schema.Key, schema.Value!))]);
    }

    // "{slug}"
    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    internal static partial Regex Placeholder { get; }

    private static string Load()
    {
        using var stream = typeof(ApiDocument).Assembly.GetManifestResourceStream("DocCatalog.Web.openapi.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static ApiOperation Operation(JsonNode root, string path, JsonNode get) => new(
        path,
        $"{get["summary"]}",
        get["description"]?.ToString(),
        [.. (get["parameters"]?.AsArray() ?? []).Select(parameter => Parameter(Resolved(root, parameter!)))],
        [.. get["responses"]!.AsObject().Select(response => Response(response.Key, Resolved(root, response.Value!)))]);

    private static ApiParameter Parameter(JsonNode parameter)
    {
        var schema = parameter["schema"]!;
        var allowed = (schema["enum"] ?? schema["items"]?["enum"])?.AsArray().Select(value => $"{value}") ?? [];
        return new($"{parameter["name"]}", $"{parameter["description"]}", FirstOf(parameter["example"]), string.Join(", ", allowed));
    }

    private static string? FirstOf(JsonNode? example) => (example is JsonArray several ? several[0] : example)?.ToString();

    private static ApiResponse Response(string status, JsonNode response)
    {
        var content = response["content"]?.AsObject();
        var example = content?.FirstOrDefault().Value?["example"];
        return new(status, $"{response["description"]}", [.. content?.Select(type => type.Key) ?? []], example is JsonValue text ? $"{text}" : example?.ToJsonString(Indented));
    }

    private static ApiSchema Schema(string name, JsonNode schema) => new(
        name,
        $"{schema["description"]}",
        [.. (schema["properties"]?.AsObject() ?? []).Select(property => new ApiProperty(property.Key, TypeOf(property.Value!), $"{property.Value!["description"]}"))]);

    private static string TypeOf(JsonNode schema) => (schema["$ref"], schema["anyOf"], schema["items"], schema["type"]) switch
    {
        ({ } reference, _, _, _) => $"{reference}".Split('/')[^1],
        (_, JsonArray either, _, _) => string.Join(" or ", either.Select(one => TypeOf(one!))),
        (_, _, { } items, _) => $"array of {TypeOf(items)}",
        (_, _, _, JsonArray types) => string.Join(" or ", types),
        var (_, _, _, type) => $"{type}",
    };

    private static JsonNode Resolved(JsonNode root, JsonNode node) =>
        node["$ref"] is { } reference ? $"{reference}".Split('/').Skip(1).Aggregate(root, (at, step) => at[step]!) : node;
}
