using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocCatalog.TestSupport.Load;

namespace DocCatalog.Benchmarks.Load;

/// <summary><c>load</c>: answers a second, beside nginx and a Kestrel that does nothing else, in rounds that take turns.</summary>
internal sealed partial class LoadCommand : Command
{
    private const string Mapped = "Kestrel, MapGet, 12 KB plain";
    private const string Whole = "Kestrel, MapGet, the list plain";
    private const string Static = "nginx, gzip_static, the list";

    // In seconds. A page that is made runs through thousands of methods, which a program on one core takes longer to compile well.
    private const int WarmUp = 6;
    private const int WarmUpMaking = 25;
    private const int AgainWarm = 2;

    private readonly Option<FileInfo> catalog = new("--catalog") { Description = "The catalog to serve, as `scale --keep` makes it.", Required = true };
    private readonly Option<int> seconds = new("--seconds") { Description = "How long each line is measured in each round.", DefaultValueFactory = _ => 3 };
    private readonly Option<int> rounds = new("--rounds") { Description = "How many rounds.", DefaultValueFactory = _ => 3 };
    private readonly Option<FileInfo?> check = new("--check") { Description = "Fail where a ratio is less than two thirds of that in this file, such as docs/performance.md." };

    public LoadCommand()
        : base("load", "Ask the site, nginx and a bare Kestrel for pages as often as they answer. Needs wrk, nginx and two cores.")
    {
        Options.Add(catalog);
        Options.Add(seconds);
        Options.Add(rounds);
        Options.Add(check);
        SetAction((parsed, _) => Run(parsed.GetRequiredValue(catalog), parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(check)));
    }

    private static async Task<int> Run(FileInfo catalog, int seconds, int rounds, FileInfo? check)
    {
        var folder = Directory.CreateTempSubdirectory("doccatalog-load-").FullName;
        try
        {
            using var servers = new Servers();
            var rates = new Dictionary<string, List<double>>();
            var rows = await servers.Rows(catalog, folder);

            // A program is compiled anew while it runs, for what it does most.
            foreach (var row in rows)
            {
                await Wrk.Ask(row.Address, row.IsMadeAnew ? WarmUpMaking : WarmUp, row.Headers);
            }

            for (var round = 0; round < rounds; round++)
            {
                foreach (var row in rows)
                {
                    // Whoever had nothing to do for some seconds begins slowly.
                    await Wrk.Ask(row.Address, AgainWarm, row.Headers);
                    (rates.TryGetValue(row.Name, out var known) ? known : rates[row.Name] = []).Add(await Wrk.Ask(row.Address, seconds, row.Headers));
                    Console.Error.Write('.');
                }
            }

            Console.Error.WriteLine();
            var table = new LoadTable(rows, rates);
            table.Print();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nMemory of the site after that: {servers.Warm!.Memory / 1e6:F0} MB."));
            return check is null || table.Holds(await File.ReadAllTextAsync(check.FullName)) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed partial class Servers : IDisposable
    {
        private readonly List<Served> started = [];

        public Served? Warm { get; private set; }

        [GeneratedRegex("<h2><a href=\"(?<address>/films/[^\"?]+)[^>]*><bdi>(?<title>[^<]+)")]
        private static partial Regex Film { get; }

        public async Task<IReadOnlyList<Row>> Rows(FileInfo catalog, string folder)
        {
            Warm = await Site("site", catalog, "64");
            var cold = await Site("site without memory", catalog, "0");
            using var client = new HttpClient { BaseAddress = Warm.Address };
            var list = await client.GetStringAsync(new Uri("/", UriKind.Relative));
            var (film, word) = (Film.Match(list).Groups["address"].Value, Film.Match(list).Groups["title"].Value.Split(' ').MaxBy(word => word.Length)!);
            using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
            var nginx = await Page(folder, "index.html", list, Nginx.Start);
            var mapped = await Page(Directory.CreateDirectory(Path.Combine(folder, "plain")).FullName, "index.html", new string('x', 12 * 1024), Peer);
            var whole = await Page(Directory.CreateDirectory(Path.Combine(folder, "whole")).FullName, "index.html", list, Peer);
            var (gzip, brotli) = ("Accept-Encoding: gzip", "Accept-Encoding: br");
            return
            [
                new(Static, nginx.Address, [gzip]),
                new(Mapped, mapped.Address, []),
                new(Whole, whole.Address, []),
                new("list, gzip", Warm.Address, [gzip], Mapped, 1.1),
                new("list, Brotli", Warm.Address, [brotli], Mapped, 1.1),
                new("list, gzip, beside the same plain", Warm.Address, [gzip], Whole, 1.1),
                new("list, Brotli, beside the same plain", Warm.Address, [brotli], Whole, 1.1),
                new("list, gzip, beside nginx", Warm.Address, [gzip], Static, 0.65),
                new("list of a decade, Brotli", new(Warm.Address, "/films?decade=1990s"), [brotli], Mapped, 1.1),
                new("film, gzip", new(Warm.Address, film), [gzip], Mapped, 1.1),
                new("film, Brotli", new(Warm.Address, film), [brotli], Mapped, 1.1),
                new("list that the browser has, 304", Warm.Address, [brotli, $"If-None-Match: {response.Headers.ETag}"], Mapped, 1.3),
                new("list, made anew", cold.Address, [], Target: 1_500),
                new("film, made anew", new(cold.Address, film), [], Target: 3_000),
                new("search, made anew", new(cold.Address, $"/films?q={Uri.EscapeDataString(word)}"), [], Target: 500),
            ];
        }

        public void Dispose() => started.ForEach(server => server.Dispose());

        private async Task<Served> Site(string name, FileInfo catalog, string megabytes) => Keep(await Served.Start(
            name,
            ["dotnet", Path.Combine(AppContext.BaseDirectory, "DocCatalog.Web.dll"), "--urls", "{url}"],
            new Dictionary<string, string> { ["Catalog__Database"] = catalog.FullName, ["Catalog__Seeds"] = "/nowhere", ["Catalog__PageCache"] = megabytes }));

        private async Task<Served> Page(string folder, string name, string page, Func<string, Task<Served>> start)
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllTextAsync(path, page);
            await using (var compressed = new GZipStream(File.Create($"{path}.gz"), CompressionLevel.SmallestSize))
            {
                await compressed.WriteAsync(await File.ReadAllBytesAsync(path));
            }

            return Keep(await start(folder));
        }

        // Left as the runtime is by itself, and not as this program is built.
        private static Task<Served> Peer(string folder) => Served.Start(
            "Kestrel",
            ["dotnet", Path.Combine(AppContext.BaseDirectory, "DocCatalog.Benchmarks.dll"), "peer", Path.Combine(folder, "index.html"), "--urls", "{url}"],
            new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "1" });

        private Served Keep(Served server)
        {
            started.Add(server);
            return server;
        }
    }
}
