using System.Runtime.CompilerServices;

namespace DocCatalog.Tests;

internal static class FileWatching
{
    // Every site that a test starts would take some of the 128 watchers that Linux gives a user by default, and later ones would not start.
    [ModuleInitializer]
    internal static void TakeNoneOfTheSystemsWatchers()
    {
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
    }
}
