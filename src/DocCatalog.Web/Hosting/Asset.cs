using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Hosting;

/// <summary>A style sheet, the script or the icon: a file of <c>Assets/</c>, which is part of the program, as browsers get it.</summary>
internal sealed partial record Asset(string Name, string Text)
{
    private const string Folder = "DocCatalog.Web.Assets.";

    private static readonly ConcurrentDictionary<string, Asset> Known = new();
    private static readonly ConcurrentDictionary<string, IHtmlContent> Elements = new();

    // Where scripts are switched off, what is for them takes no room.
    private static readonly string[] StylesForScripts = ["kept"];

    public static Asset Script => Of("site.js");

    /// <summary>Styles of what the script adds. They are not waited for, but by the script: a deferred one runs after the style sheets before it (https://html.spec.whatwg.org/multipage/semantics.html#has-no-style-sheet-that-is-blocking-scripts).</summary>
    public static Asset ScriptStyle => Of("keep.css");

    public static Asset Icon => Of("icon.svg");

    /// <summary>Where it is asked for, an address that changes with it.</summary>
    public string Address => field ??= $"/{Name}?v={Convert.ToHexStringLower(Hash.AsSpan(0, 6))}";

    private byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Text));

    /// <summary>The style sheets called <paramref name="names"/>, parted by blanks, as elements of a page: the page's text can be shown as soon as the page is there.</summary>
    public static IHtmlContent Styles(string names) => Elements.GetOrAdd(names, static names => new HtmlString(string.Concat(names.Split(' ')
        .Select(name => $"<style{(StylesForScripts.Contains(name) ? " media=\"(scripting)\"" : "")}>{Of($"{name}.css").Text}</style>\n"))));

    /// <summary>Their hashes, as a content security policy names what it allows (https://www.w3.org/TR/CSP3/#grammardef-hash-source).</summary>
    public static string StyleSources(string names) => string.Join(' ', names.Split(' ').Select(name => $"'sha256-{Convert.ToBase64String(Of($"{name}.css").Hash)}'"));

    /// <summary>Answers the addresses of the script, its styles and the icon. They are kept for a year under the hash of their content; without it they are asked for anew each time.</summary>
    public static void Map(WebApplication app)
    {
        foreach (var (asset, type) in new[] { (Script, "text/javascript"), (ScriptStyle, "text/css"), (Icon, "image/svg+xml") })
        {
            app.MapMethods($"/{asset.Name}", ["GET", "HEAD"], (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? Delivery.KeptForEver : "no-cache";
                return Results.Text(asset.Text, $"{type}; charset=utf-8").ExecuteAsync(context);
            }).ExcludeFromDescription();
        }
    }

    /// <summary>A style sheet without comments and the blanks that mean nothing.</summary>
    internal static string ShortenStyles(string css) => SpareInStyles.Replace(Comment.Replace(css, ""), "${sign}").Replace(";}", "}", StringComparison.Ordinal).Trim();

    /// <summary>A script without the lines that are comments, and without indentation.</summary>
    internal static string ShortenScript(string script) => SpareInScript.Replace(script, "").Trim();

    private static Asset Of(string name) => Known.GetOrAdd(name, Read);

    private static Asset Read(string name)
    {
        var resource = typeof(Asset).Assembly.GetManifestResourceStream(Folder + name) ?? throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such asset.");
        using var reader = new StreamReader(resource);
        var text = reader.ReadToEnd();
        return new(name, Path.GetExtension(name) switch { ".css" => ShortenStyles(text), ".js" => ShortenScript(text), _ => text });
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }

    // Before ":" and around "+" and "-" a blank means something: ".a :is(b)", "calc(1rem + 2px)".
    [GeneratedRegex(@"\s*(?<sign>[{};,>])\s*|(?<sign>:)\s+|(?<sign>\s)\s+")]
    private static partial Regex SpareInStyles { get; }

    [GeneratedRegex(@"^[ \t]+(//.*\n)?|^//.*\n", RegexOptions.Multiline)]
    private static partial Regex SpareInScript { get; }
}
