using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using DocCatalog.Cli;
using DocCatalog.Tests.Cli;
using DocCatalog.Tests.Web;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Tests;

/// <summary>Whether README.md and what stands beside it mention only what there is.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string[] Papers = [.. new[] { "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md" }.Select(name => Corpus.PathOf(name)), .. Directory.GetFiles(Corpus.PathOf("docs"), "*.md")];
    private static readonly string Text = string.Concat(Papers.Select(File.ReadAllText));

    [GeneratedRegex(@"(?:doccatalog|DocCatalog\.Cli --) (?<command>[a-z]+(?: set-password)?)")]
    private static partial Regex Commands { get; }

    [GeneratedRegex("Catalog(?::|__)(?<setting>[A-Z][A-Za-z]+)")]
    private static partial Regex Settings { get; }

    [GeneratedRegex("`(?<address>/[^` ]*)`")]
    private static partial Regex Addresses { get; }

    [GeneratedRegex(@"(?:Benchmarks|…) -- (?<command>[a-z]+)")]
    private static partial Regex Benchmarks { get; }

    [GeneratedRegex(@"\]\((?<file>[^)#:]+)[)#]")]
    private static partial Regex Links { get; }

    [Fact]
    public async Task Every_command_exists()
    {
        using var shell = new Shell();
        foreach (var command in Found(Commands, "command"))
        {
            // The help of an unknown command is that of all commands.
            Assert.Matches($@"Usage:\r?\n  \S+ {command} ", (await shell.Run([.. command.Split(' '), "--help"])).Output);
        }
    }

    [Fact]
    public void Every_setting_is_read_by_the_site()
    {
        var read = string.Concat(Directory.GetFiles(Corpus.PathOf("src", "DocCatalog.Web"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(Found(Settings, "setting"), setting => Assert.Contains($"\"Catalog:{setting}\"", read, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_address_answers()
    {
        await using var site = TestSite.WithSeeds();
        using var client = site.CreateClient();
        // Without a password there is no page for a curator, and an ellipsis stands for what any name may be.
        foreach (var address in Found(Addresses, "address").Where(address => !address.Contains('…', StringComparison.Ordinal) && !address.StartsWith("/curate", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(new Uri(address.Replace("{key}", "director", StringComparison.Ordinal), UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{address} answers {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public void Every_measurement_has_its_command()
    {
        var commands = string.Concat(Directory.GetFiles(Corpus.PathOf("tests", "DocCatalog.Benchmarks"), "*Command.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(Found(Benchmarks, "command"), command => Assert.Contains($"base(\"{command}\"", commands, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_leads_to_a_file() => Assert.All(Papers, paper => Assert.All(
        Links.Matches(File.ReadAllText(paper)).Select(link => link.Groups["file"].Value),
        file => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(paper)!, file)), $"{Path.GetFileName(paper)} links to {file}")));

    [Fact]
    public async Task The_version_is_the_same_everywhere()
    {
        var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        await using var site = TestSite.WithSeeds();

        Assert.Contains($"DocCatalog {version}.", (await site.Open("/about")).Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"## {version} ", File.ReadLines(Corpus.PathOf("CHANGELOG.md")).First(line => line.StartsWith("## ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static List<string> Found(Regex what, string group)
    {
        var found = what.Matches(Text).Select(match => match.Groups[group].Value).Distinct().ToList();
        Assert.NotEmpty(found);
        return found;
    }
}
