using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace DocCatalog.Benchmarks.Load;

/// <summary><c>start</c>: from the start of the process to the first page, beside an empty Kestrel, as built and as published.</summary>
internal sealed class StartCommand : Command
{
    // What docs/configuration.md says to publish with; the empty program is published with the same.
    private static readonly string[] Publishing =
        ["-c", "Release", "-r", "linux-x64", "--self-contained", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true"];

    private readonly Option<FileInfo> catalog = new("--catalog") { Description = "The catalog to serve, as `scale --keep` makes it.", Required = true };
    private readonly Option<int> rounds = new("--rounds") { Description = "How many starts of each, in turns.", DefaultValueFactory = _ => 7 };
    private readonly Option<bool> published = new("--published") { Description = "Publish both programs first (some minutes), and start these too." };

    public StartCommand()
        : base("start", "Measure the time from the start of the process to the first page.")
    {
        Options.Add(catalog);
        Options.Add(rounds);
        Options.Add(published);
        SetAction((parsed, _) => Run(parsed.GetRequiredValue(catalog), parsed.GetValue(rounds), parsed.GetValue(published)));
    }

    private static async Task<int> Run(FileInfo catalog, int rounds, bool published)
    {
        var folder = Directory.CreateTempSubdirectory("doccatalog-start-").FullName;
        try
        {
            var programs = new List<(string Name, string[] Command)>
            {
                ("empty Kestrel, as built", ["dotnet", await EmptyKestrel.Build(folder, "build", ["-c", "Release"])]),
                ("the site, as built", ["dotnet", Path.Combine(AppContext.BaseDirectory, "DocCatalog.Web.dll")]),
            };
            if (published)
            {
                programs.Add(("empty Kestrel, published", [Path.ChangeExtension(await EmptyKestrel.Build(folder, "publish", Publishing), null)]));
                var site = Path.Combine(folder, "site");
                await EmptyKestrel.Run(["publish", SiteProject(), .. Publishing, "-o", site]);
                programs.Add(("the site, published", [Path.Combine(site, "DocCatalog.Web")]));
            }

            await Measure(programs, catalog, rounds);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(List<(string Name, string[] Command)> programs, FileInfo catalog, int rounds)
    {
        var settings = new Dictionary<string, string> { ["Catalog__Database"] = catalog.FullName, ["Catalog__Seeds"] = "/nowhere" };
        var times = programs.ToDictionary(program => program.Name, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, command) in programs)
            {
                var start = Stopwatch.GetTimestamp();
                using var served = await Served.Start(name, [.. command, "--urls", "{url}"], settings, pinned: false);
                times[name].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Console.WriteLine("| start to the first page | median, ms | least | most |\n|---|---|---|---|");
        foreach (var (name, _) in programs)
        {
            var ordered = times[name].Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {ordered[ordered.Count / 2]:N0} | {ordered[0]:N0} | {ordered[^1]:N0} |"));
        }
    }

    private static string SiteProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DocCatalog.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository's own project is published, and this program does not lie in a repository.");
        }

        return Path.Combine(folder.FullName, "src", "DocCatalog.Web");
    }
}

/// <summary>A program that does nothing but answer, made and built where it is measured.</summary>
internal static class EmptyKestrel
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>
        """;

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => "empty");
        app.Run();
        """;

    /// <returns>The program that was built.</returns>
    public static async Task<string> Build(string folder, string verb, IEnumerable<string> options)
    {
        var source = Directory.CreateDirectory(Path.Combine(folder, $"empty-{verb}")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "Empty.csproj"), Project);
        await File.WriteAllTextAsync(Path.Combine(source, "Program.cs"), Program);
        await Run([verb, source, .. options, "-o", Path.Combine(source, "out")]);
        return Path.Combine(source, "out", "Empty.dll");
    }

    /// <exception cref="InvalidOperationException">It could not be built.</exception>
    public static async Task Run(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }
}
