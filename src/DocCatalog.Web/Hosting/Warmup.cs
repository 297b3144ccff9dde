using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace DocCatalog.Web.Hosting;

/// <summary>Has another processor, where there is one, make ready what the first page needs, while the site starts.</summary>
/// <remarks>Nothing waits for it, and what fails here fails again where it is needed, and is told there.</remarks>
internal static class Warmup
{
    /// <summary>With the styles and the script of the list.</summary>
    public static void WithAssets() => _ = Task.Run(() => (Asset.Styles("base list"), Asset.Script.Address, Asset.ScriptStyle.Address, Asset.Icon.Address));

    /// <summary>With reading the list as the front page does, which asks nothing of EF Core.</summary>
    /// <param name="isComplete">Whether there is nothing to do before the catalog can be read.</param>
    public static void WithList(string database, Task<bool> isComplete) => _ = Task.Run(async () =>
    {
        if (await isComplete)
        {
            using var version = new CatalogVersion(database);
            using var reader = new CatalogReader(database, version);
            using var moment = reader.BeginSnapshot();
            var asked = reader.ResolveSearch(new());
            reader.Cards(asked, reader.SortOf(asked), new());
            reader.FacetsOf(asked);
        }
    });

    /// <summary>With what MVC finds out of all pages before it can tell which one is asked for.</summary>
    public static void HeadStartWithPages(this WebApplication app) => _ = Task.Run(() => app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors);
}
