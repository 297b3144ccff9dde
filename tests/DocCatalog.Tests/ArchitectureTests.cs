using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using DocCatalog.Parsing;
using DocCatalog.Store;
using DocCatalog.TestSupport.Accuracy;
using Assembly = System.Reflection.Assembly;

namespace DocCatalog.Tests;

/// <summary>Whether the folders depend on each other as docs/architecture.md says.</summary>
public class ArchitectureTests
{
    // Each may depend on those before it.
    private static readonly string[] ParsingFolders = ["Text", "Films", "Words", "Judging", "Names", "Headings.Parts", "Headings.Titles", "Headings", "Context", "Lists", "Rules"];

    private static readonly string[] StoreFolders =
        ["Model", "Database", "Matching", "Search", "Listing", "FilmPages", "Linking", "Import", "Curation", "Seeding", "Exports"];

    [Fact]
    public void No_folder_of_the_parser_depends_on_a_later_one() => Assert.Empty(Upward(typeof(ArticleParser).Assembly, "DocCatalog.Parsing", ParsingFolders));

    [Fact]
    public void A_dependency_on_a_later_folder_is_seen() => Assert.Contains("Rules.YearRule → Words.Line", Upward(typeof(ArticleParser).Assembly, "DocCatalog.Parsing", ["Rules", "Words"]));

    [Fact]
    public void Every_folder_of_the_parser_has_its_place() =>
        Assert.Empty(Folders("DocCatalog.Parsing").Except(["Data", "Readers", "Readers.Html", .. ParsingFolders]));

    [Fact]
    public void No_folder_of_the_store_depends_on_a_later_one() => Assert.Empty(Upward(typeof(CatalogDatabase).Assembly, "DocCatalog.Store", StoreFolders));

    [Fact]
    public void No_folder_of_the_store_depends_on_the_root() => Assert.Empty(OnTheRoot(typeof(CatalogDatabase).Assembly, "DocCatalog.Store"));

    [Fact]
    public void Every_folder_of_the_store_has_its_place() => Assert.Empty(Folders("DocCatalog.Store").Except(["Database.Migrations", .. StoreFolders]));

    [Fact]
    public void Readers_know_nothing_of_lists_and_films() => Assert.DoesNotContain(
        Upward(typeof(ArticleParser).Assembly, "DocCatalog.Parsing", ["Text", "Words", "Readers", "Readers.Html", .. ParsingFolders.Except(["Text", "Words"])]),
        dependency => dependency.StartsWith("Readers.", StringComparison.Ordinal));

    [Fact]
    public void No_folder_of_the_site_depends_on_a_later_one()
    {
        string[] folders =
        [
            "Hosting", "CoverArt", "Fetching", "Errors", "Components", "Watchlist", "Filters", "Evidence", "Charts", "Curation", "Caching", "Api",
            "Pages", "Pages.Articles", "Pages.Films", "Pages.Names", "Pages.Curate",
        ];

        Assert.Empty(Folders("DocCatalog.Web").Except(folders));
        Assert.Empty(Upward(typeof(DocCatalog.Web.Pages.Films.IndexModel).Assembly, "DocCatalog.Web", folders));
    }

    // What opens a catalog, and what builds the site: everything else has a folder.
    [Theory]
    [InlineData("DocCatalog.Parsing", "ArticleFormat", "ArticleJson", "ArticleParser", "Document", "ParseOptions", "ParsedArticle")]
    [InlineData("DocCatalog.Store", "CatalogCheck", "CatalogDatabase")]
    [InlineData("DocCatalog.Web", "Program")]
    public void The_root_holds_only_what_is_expected(string project, params string[] expected) =>
        Assert.Equal(expected, Directory.GetFiles(Corpus.PathOf("src", project), "*.cs").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Folders(string project)
    {
        var root = Corpus.PathOf("src", project);
        return Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.'))
            .Where(folder => folder != "." && !folder.StartsWith("obj", StringComparison.Ordinal) && !folder.StartsWith("bin", StringComparison.Ordinal)).Distinct();
    }

    /// <summary>The dependencies from a folder on a later one: "Words.Line → Headings.Heading".</summary>
    private static List<string> Upward(Assembly assembly, string root, string[] folders)
    {
        var places = folders.Select((folder, place) => ($"{root}.{folder}", place)).ToDictionary();
        // What the compiler makes has no namespace.
        int? PlaceOf(IType type) => type.Namespace is { } space && places.TryGetValue(space.FullName, out var place) ? place : null;
        var types = new ArchLoader().LoadAssemblies(assembly).Build().Types.Where(type => PlaceOf(type) is not null).ToList();
        Assert.NotEmpty(types);
        return [.. from type in types
                   from target in type.Dependencies.Select(dependency => dependency.Target).Distinct()
                   where PlaceOf(target) > PlaceOf(type)
                   select $"{type.FullName[(root.Length + 1)..]} → {target.FullName[(root.Length + 1)..]}"];
    }

    private static List<string> OnTheRoot(Assembly assembly, string root) =>
        [.. from type in new ArchLoader().LoadAssemblies(assembly).Build().Types
            where type.Namespace is { } space && space.FullName.StartsWith($"{root}.", StringComparison.Ordinal)
            from target in type.Dependencies.Select(dependency => dependency.Target).Distinct()
            where target.Namespace?.FullName == root
            select $"{type.FullName} → {target.FullName}"];
}
