using System.Globalization;
using DocCatalog.Store.Database;

namespace DocCatalog.Web.Hosting;

internal static class Address
{
    public const string Home = "http://localhost:5080";

    // In bytes. What is longer is sent while it is made, and waits for whoever reads it.
    private const int LongestPage = 131_072;

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens at <see cref="Home"/> unless <c>--urls</c>, <c>ASPNETCORE_URLS</c> or the like ask for something else.</summary>
    // Not in appsettings.json, which would overrule ASPNETCORE_URLS, nor in launchSettings.json, which would overrule both.
    public static void ListenAtHome(this WebApplicationBuilder builder)
    {
        // The slim builder leaves it to whoever listens there.
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        builder.WebHost.UseSockets(sockets =>
        {
            // A buffer for each open connection, instead of asking the system once more for each request whether there is something to read.
            sockets.WaitForDataBeforeAllocatingBuffer = false;

            // A list of 48 films is 70 KB where nothing compresses it: with the usual 64 each page would wait, with all that it is made of, until its beginning is sent.
            sockets.MaxWriteBufferSize = LongestPage;
        });
        if (Settings.All(setting => builder.Configuration[setting] is null))
        {
            builder.WebHost.UseUrls(Home);
        }

        if (Settings.SelectMany(setting => Parts(builder.Configuration[setting])).FirstOrDefault(part => !IsAddress(part)) is { } unreadable)
        {
            throw new CatalogException($"{unreadable} is no address to listen at; one such as {Home} was expected, with a port between 0 and {ushort.MaxValue}");
        }
    }

    private static string[] Parts(string? setting) => setting?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    // Kestrel takes what it cannot read for part of the host, and listens at port 80: http://localhost:banana.
    private static bool IsAddress(string part)
    {
        if (!part.Contains("://", StringComparison.Ordinal))
        {
            return ushort.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        }

        var address = BindingAddress.Parse(part);
        return address.IsUnixPipe || address.IsNamedPipe || (address.Port is >= 0 and <= ushort.MaxValue && address.Host.LastIndexOf(':') <= address.Host.LastIndexOf(']'));
    }
}
