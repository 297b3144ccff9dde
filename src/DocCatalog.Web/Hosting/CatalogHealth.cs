using DocCatalog.Store.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DocCatalog.Web.Hosting;

/// <summary>Healthy while the catalog can be read; what the query throws is reported as unhealthy and logged.</summary>
internal sealed class CatalogHealth(CatalogReader catalog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        catalog.Query("SELECT Id FROM Films LIMIT 1", row => row.Number(0));
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
