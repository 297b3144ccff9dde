using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace DocCatalog.Web.Curation;

/// <summary>How often a password may be tried.</summary>
internal static class LoginLimits
{
    public const string Policy = "login";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Five times a minute from one client, thirty times from all together.</summary>
    public static void AddLoginLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (refused, _) =>
        {
            refused.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, context => Limit(context, ClientOf(context.Connection.RemoteIpAddress), 5));
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.StartsWithSegments(CuratorAccess.LoginPath) ? Limit(context, "all", 30) : RateLimitPartition.GetNoLimiter(""));
    });

    private static RateLimitPartition<string> Limit(HttpContext context, string partition, int tries) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(partition, _ => new() { PermitLimit = tries, Window = Window })
        : RateLimitPartition.GetNoLimiter("");

    // Whoever has one IPv6 address usually has the 2^64 beside it.
    private static string ClientOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
