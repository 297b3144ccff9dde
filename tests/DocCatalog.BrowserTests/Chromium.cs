using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>The Chromium of this machine: the one <c>CHROMIUM_PATH</c> names, or the first that <c>PATH</c> leads to.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly Lazy<Task<IBrowser>> Launched = new(Launch);

    public static string? Path { get; } = Find();

    /// <summary>The one browser of all tests, which ends with them; visitors share nothing in it.</summary>
    public static Task<IBrowser> Browser => Launched.Value;

    private static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named
        ? File.Exists(named) ? named : null
        : Names.SelectMany(Candidates).FirstOrDefault(File.Exists);

    private static async Task<IBrowser> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        AllTests.After(async () =>
        {
            await browser.CloseAsync();
            playwright.Dispose();
        });
        return browser;
    }

    private static IEnumerable<string> Candidates(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name));
}

/// <summary>A test that needs a browser: skipped where there is none, but not in CI, where it then fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserSkip.Reason;
}

/// <summary>Takes pictures into the folder that <c>SCREENSHOTS</c> names, and is skipped where it names none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PictureFactAttribute : BrowserFactAttribute
{
    public PictureFactAttribute() => Skip ??= Folder is null ? "Pictures are taken into the folder that SCREENSHOTS names." : null;

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("SCREENSHOTS");
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserSkip.Reason;
}

internal static class BrowserSkip
{
    public static string? Reason { get; } = Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true"
        ? "No Chromium was found: install one, or name it in CHROMIUM_PATH."
        : null;
}
