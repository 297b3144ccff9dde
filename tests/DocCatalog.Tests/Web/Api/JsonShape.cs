using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocCatalog.Tests.Web.Api;

/// <summary>Holds JSON to a schema of the OpenAPI document, as far as that document goes; a keyword unknown here fails rather than passes.</summary>
internal sealed class JsonShape(JsonElement document)
{
    private static readonly HashSet<string> Known = ["$ref", "type", "description", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "format", "pattern", "minimum"];

    public JsonElement Resolve(JsonElement node) => node.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.Split('/').Skip(1).Aggregate(document, (at, step) => at.GetProperty(step))
        : node;

    /// <summary>What of <paramref name="value"/> is not as <paramref name="schema"/> says, a line each.</summary>
    public IEnumerable<string> Faults(JsonElement value, JsonElement schema, string at = "$")
    {
        schema = Resolve(schema);
        Assert.All(schema.EnumerateObject(), keyword => Assert.Contains(keyword.Name, Known));
        if (schema.TryGetProperty("anyOf", out var either))
        {
            return either.EnumerateArray().Any(one => !Faults(value, one, at).Any()) ? [] : [$"{at}: none of anyOf"];
        }

        return Types(schema).Any(type => IsOf(value, type)) ? Inside(value, schema, at) : [$"{at}: {value.ValueKind} is not {schema.GetProperty("type")}"];
    }

    private static IEnumerable<string> Types(JsonElement schema) =>
        schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray().Select(type => type.GetString()!) : [schema.GetProperty("type").GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type."),
    };

    private IEnumerable<string> Inside(JsonElement value, JsonElement schema, string at) => value.ValueKind switch
    {
        JsonValueKind.Object when schema.TryGetProperty("properties", out var properties) => OfObject(value, schema, properties, at),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Faults(item, schema.GetProperty("items"), $"{at}[{index}]")),
        JsonValueKind.String => OfText(value.GetString()!, schema).Select(fault => $"{at}: {fault}"),
        _ => [],
    };

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, JsonElement properties, string at) =>
    [
        .. schema.GetProperty("required").EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}: no {name}"),
        .. value.EnumerateObject().Where(property => !properties.TryGetProperty(property.Name, out _)).Select(property => $"{at}: {property.Name} is not documented"),
        .. value.EnumerateObject().Where(property => properties.TryGetProperty(property.Name, out _)).SelectMany(property => Faults(property.Value, properties.GetProperty(property.Name), $"{at}.{property.Name}")),
    ];

    private static IEnumerable<string> OfText(string text, JsonElement schema) =>
    [
        .. schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => one.GetString() == text) ? new[] { $"{text} is not in the enum" } : [],
        .. schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!) ? new[] { $"{text} is not as the pattern" } : [],
        .. schema.TryGetProperty("format", out var format) && !HasFormat(text, format.GetString()!) ? new[] { $"{text} is no {format}" } : [],
    ];

    private static bool HasFormat(string text, string format) => format switch
    {
        "uri" => Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };
}
