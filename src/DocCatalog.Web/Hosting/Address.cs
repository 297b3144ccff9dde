namespace DocCatalog.Web.Hosting;

internal static class Address
{
    public const string Home = "http://localhost:5080";

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens at <see cref="Home"/> unless <c>--urls</c>, <c>ASPNETCORE_URLS</c> or the like ask for something else.</summary>
    // Not in appsettings.json, which would overrule ASPNETCORE_URLS, nor in launchSettings.json, which would overrule both.
    public static void ListenAtHome(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (Settings.All(setting => builder.Configuration[setting] is null))
        {
            builder.WebHost.UseUrls(Home);
        }
    }
}
