using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DocCatalog.Store.Database;

/// <summary>The context that <c>dotnet ef migrations add Name --project src/DocCatalog.Store</c> looks at; its database is never opened.</summary>
internal sealed class CatalogDbDesign : IDesignTimeDbContextFactory<CatalogDb>
{
    public CatalogDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog("design.db");
        return new CatalogDb(options.Options);
    }
}
