using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using DocCatalog.Store.Database;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DocCatalog.Tests.Web.Hosting;

public sealed partial class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("doccatalog-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    // Making its model takes as long as the rest of a start.
    [Theory]
    [InlineData("/", true)]
    [InlineData("/films?sort=year&from=1970s", true)]
    [InlineData("/films?decade=1960s&sort=year", true)]
    [InlineData("/films?q=waltz", true)]
    [InlineData("/films/the-last-waltz", true)]
    [InlineData("/suggest?q=wa", true)]
    [InlineData("/articles", false)]
    public async Task What_is_asked_most_is_answered_without_EF_Core(string address, bool isAnswered)
    {
        await using var site = TestSite.WithSeeds();
        await site.Open("/");
        await using var next = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddScoped<CatalogDb>(_ => throw new InvalidOperationException("This start has no model."))));
        using var client = next.CreateClient();

        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_ends_the_start_with_one_line()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var line = await FailedStart(Path.Combine(folder, "catalog.db"), $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        Assert.Contains("address already in use", line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:banana")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:5080;http://[::1]:banana")]
    public async Task A_port_that_is_no_number_ends_the_start_with_one_line(string address)
    {
        var line = await FailedStart(Path.Combine(folder, "catalog.db"), address);

        Assert.Contains($"{address.Split(';')[^1]} is no address to listen at", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_ends_the_start_with_one_line()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "in the way");

        Assert.Contains($"{file}/catalog.db ", await FailedStart($"{file}/catalog.db"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_ends_the_start_with_one_line()
    {
        var path = Path.Combine(folder, "catalog.db");
        await using (var connection = new SqliteConnection($"Data Source={path}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT NOT NULL);
                INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Future', '99.0');
                """;
            await command.ExecuteNonQueryAsync();
        }

        Assert.Contains("newer", await FailedStart(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_speaks_HTTPS_with_the_certificate_it_is_given()
    {
        using var key = RSA.Create(2048);
        var (certificate, keyFile) = (Path.Combine(folder, "site.pem"), Path.Combine(folder, "key.pem"));
        using (var own = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)))
        {
            await File.WriteAllTextAsync(certificate, own.ExportCertificatePem());
            await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
        }

        using var process = Start(Path.Combine(folder, "catalog.db"), "https://127.0.0.1:0", ("Kestrel__Certificates__Default__Path", certificate), ("Kestrel__Certificates__Default__KeyPath", keyFile));
        try
        {
            using var client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Subject == "CN=localhost" });

            Assert.Contains("DocCatalog", await client.GetStringAsync(await AddressOf(process)), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<Uri> AddressOf(Process site)
    {
        while (await site.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening.Match(line) is { Success: true } address)
            {
                return new Uri(address.Value);
            }
        }

        throw new InvalidOperationException(await site.StandardError.ReadToEndAsync());
    }

    [GeneratedRegex(@"https://127\.0\.0\.1:\d+")]
    private static partial Regex Listening { get; }

    private static async Task<string> FailedStart(string database, string address = "http://127.0.0.1:0")
    {
        using var process = Start(database, address);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.DoesNotContain("Exception", await output, StringComparison.Ordinal);
        return Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    private static Process Start(string database, string address, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DocCatalog.Web.dll"), "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["Catalog__Database"] = database },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
