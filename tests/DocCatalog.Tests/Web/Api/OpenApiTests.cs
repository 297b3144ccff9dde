using System.Text.Json;
using System.Text.RegularExpressions;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Web.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DocCatalog.Tests.Web.Api;

/// <summary>The OpenAPI document, held to what the site answers.</summary>
public partial class OpenApiTests
{
    private static readonly JsonElement Document = JsonElement.Parse(ApiDocument.Text);
    private static readonly JsonShape Shape = new(Document);

    private static readonly (string Path, JsonElement Get)[] Operations =
        [.. Document.GetProperty("paths").EnumerateObject().Select(path => (path.Name, path.Value.GetProperty("get")))];

    [Fact]
    public async Task Every_address_for_programs_is_documented_and_no_other()
    {
        await using var site = TestSite.WithSeeds();
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            // What the site's own pages ask for may change with them.
            .Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is not { ExcludeFromDescription: true })
            .Select(endpoint => Constraint.Replace($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", "}"));

        Assert.Equal(Operations.Select(operation => operation.Path).Order(), routes.Distinct().Order());
    }

    [Fact]
    public async Task Each_example_of_an_address_and_of_a_parameter_is_answered_as_documented()
    {
        await using var site = TestSite.WithSeeds();
        foreach (var (path, get) in Operations)
        {
            await CheckAnswer(site, get, Example(path, get), "200");
            foreach (var parameter in Parameters(get).Where(parameter => parameter.GetProperty("in").GetString() == "query"))
            {
                var needed = parameter.GetProperty("name").GetString() == "from" ? "sort=title&" : "";
                await CheckAnswer(site, get, $"{Example(path, get)}?{needed}{parameter.GetProperty("name")}={First(parameter.GetProperty("example"))}", "200");
            }
        }
    }

    [Fact]
    public async Task Each_refusal_that_is_documented_is_given_as_documented()
    {
        await using var site = TestSite.WithSeeds();
        await site.Do<CatalogDb>(db =>
        {
            db.FormerSlugs.Add(new() { Slug = "moved", LeadsTo = "the-last-waltz", TitleKey = "moved" });
            db.FormerSlugs.Add(new() { Slug = "gone", TitleKey = "gone" });
            return db.SaveChangesAsync();
        });
        foreach (var (path, get) in Operations)
        {
            foreach (var (status, address) in new[] { ("400", $"{path}?nothing=1"), ("301", In(path, "moved")), ("410", In(path, "gone")), ("404", In(path, path.Contains("part", StringComparison.Ordinal) ? "9" : "never")) })
            {
                if (get.GetProperty("responses").TryGetProperty(status, out _))
                {
                    await CheckAnswer(site, get, address, status);
                }
            }
        }
    }

    [Fact]
    public async Task What_is_moved_leads_to_the_same_form()
    {
        await using var site = TestSite.WithSeeds();
        await site.Do<CatalogDb>(db =>
        {
            db.FormerSlugs.Add(new() { Slug = "moved", LeadsTo = "the-last-waltz", TitleKey = "moved" });
            return db.SaveChangesAsync();
        });
        using var response = await site.Get("/films/moved.csv");

        Assert.Equal("/films/the-last-waltz.csv", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public void Each_example_of_an_answer_has_the_documented_shape()
    {
        foreach (var (path, get) in Operations)
        {
            foreach (var content in Contents(get, "200").Where(content => content.Value.TryGetProperty("example", out _)))
            {
                Assert.Empty(Shape.Faults(content.Value.GetProperty("example"), content.Value.GetProperty("schema")).Select(fault => $"{path}: {fault}"));
            }
        }
    }

    [Fact]
    public void The_list_has_every_key_that_films_can_be_chosen_by_as_a_parameter()
    {
        var keys = Keys<FilmFilter>();
        var sorts = Document.GetProperty("components").GetProperty("parameters").GetProperty("sort").GetProperty("schema").GetProperty("enum").EnumerateArray().Select(sort => sort.GetString()!);

        Assert.Equal([.. Keys<PageRequest>().Concat(keys).Order()], Names("/films.json"));
        Assert.Equal(Names("/films.json"), Names("/feed.atom"));
        Assert.Equal(keys, Names("/films.csv"));
        Assert.Equal(keys, Names("/films.ndjson"));
        Assert.Equal(Enum.GetNames<FilmSort>().Select(name => name.ToLowerInvariant()).Order(), sorts.Order());

        static List<string> Names(string path) => [.. Parameters(Document.GetProperty("paths").GetProperty(path).GetProperty("get")).Select(parameter => parameter.GetProperty("name").GetString()!).Order()];
        static List<string> Keys<T>() => [.. typeof(T).GetProperties().Select(property => property.Name.ToLowerInvariant()).Order()];
    }

    [Fact]
    public async Task The_page_shows_every_address_parameter_and_answer_and_has_no_script()
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open("/api");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Empty(page.QuerySelectorAll(TestSite.StrangeScript));
        foreach (var (path, get) in Operations)
        {
            Assert.Contains(path, text, StringComparison.Ordinal);
            Assert.Contains(get.GetProperty("summary").GetString()!, text, StringComparison.Ordinal);
            Assert.All(Parameters(get), parameter => Assert.Contains(parameter.GetProperty("description").GetString()!, text, StringComparison.Ordinal));
        }

        foreach (var link in page.QuerySelectorAll(".api section a").Select(link => link.GetAttribute("href")!))
        {
            await site.Text(link);
        }
    }

    private static async Task CheckAnswer(TestSite site, JsonElement get, string address, string status)
    {
        using var response = await site.Get(address);
        var body = await response.Content.ReadAsStringAsync();

        Assert.True((int)response.StatusCode == int.Parse(status, null), $"{address}: {response.StatusCode}, not {status}");
        foreach (var content in Contents(get, status))
        {
            Assert.Equal((address, content.Name), (address, response.Content.Headers.ContentType!.MediaType));
            if (content.Name.EndsWith("json", StringComparison.Ordinal) && !content.Name.Contains("ndjson", StringComparison.Ordinal))
            {
                Assert.Empty(Shape.Faults(JsonElement.Parse(body), content.Value.GetProperty("schema")).Select(fault => $"{address}: {fault}"));
            }
        }
    }

    private static List<JsonProperty> Contents(JsonElement get, string status) =>
        Shape.Resolve(get.GetProperty("responses").GetProperty(status)).TryGetProperty("content", out var content) ? [.. content.EnumerateObject()] : [];

    private static IEnumerable<JsonElement> Parameters(JsonElement get) =>
        get.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(Shape.Resolve) : [];

    private static string Example(string path, JsonElement get) => Placeholder.Replace(
        path, match => First(Parameters(get).Single(parameter => parameter.GetProperty("name").GetString() == match.Groups["name"].Value).GetProperty("example")));

    private static string In(string path, string slug) => Placeholder.Replace(path, slug);

    private static string First(JsonElement example) => (example.ValueKind == JsonValueKind.Array ? example[0] : example).ToString();

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Placeholder { get; }

    // "{part:int:min(1)}"
    [GeneratedRegex(@"(?<=\{\w+):[^}]*\}")]
    private static partial Regex Constraint { get; }
}
