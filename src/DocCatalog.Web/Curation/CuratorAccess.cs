using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Web.Fetching;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Curation;

/// <summary>Who may curate, and how a request shows it. Where nobody may, the pages for it do not exist.</summary>
internal static class CuratorAccess
{
    public const string Area = "/curate";
    public const string LoginPath = "/curate/login";
    public const string HashSetting = "Catalog:CuratorPasswordHash";

    /// <summary>What the names of all cookies begin with that are set here.</summary>
    public const string Cookies = "doccatalog-";

    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string Stamp = "stamp";

    /// <param name="database">The catalog's file; the keys that sign cookies and forms are kept in <c>keys</c> beside it.</param>
    /// <exception cref="CatalogException">What is configured as hash is none.</exception>
    public static void AddCurating(this IServiceCollection services, IConfiguration configuration, string database)
    {
        if (configuration[HashSetting] is { Length: > 0 } hash && !CuratorPassword.IsHash(hash))
        {
            throw new CatalogException($"{HashSetting} is no hash of a password; doccatalog curator hash prints one");
        }

        services.AddDataProtection().SetApplicationName("DocCatalog").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(Path.GetDirectoryName(database)!, "keys")));
        services.AddAuthentication(Scheme).AddCookie(Configure);
        services.AddAuthorization();
        services.AddLoginLimits();
        services.AddSingleton(provider => new ArticleFetcher(Connector.ToTheInternet, provider.GetRequiredService<TimeProvider>())).AddScoped<DraftService>();
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.AuthorizeFolder("/Curate").AllowAnonymousToPage("/Curate/Login"));
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<StaleFormFilter>());
        services.AddAntiforgery(form => Guard(form.Cookie, Cookies + "form"));
        services.Configure<CookieTempDataProviderOptions>(notice => Guard(notice.Cookie, Cookies + "notice"));
    }

    /// <summary>Answers anything but GET and HEAD with 405, except for the forms of the curator: no visitor's request can change anything.</summary>
    public static void UseReadersOnly(this WebApplication app) => app.Use((context, next) =>
    {
        var isRefused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var isForm = HttpMethods.IsPost(context.Request.Method) && context.Request.IsCurating();
        if (isRefused || isForm || HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });

    public static void UseCuratorAccess(this WebApplication app)
    {
        app.Use(HideWithoutCurator);
        app.UseAuthentication();
        app.Use(KeepNothingOfCurator);
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    public static bool IsCurating(this HttpRequest request) => request.Path.StartsWithSegments(Area);

    /// <summary>The hash that a password has to agree with, the configured one before that of the catalog; null where there is no curator.</summary>
    public static async Task<string?> CuratorHash(this HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>()[HashSetting] is { Length: > 0 } configured
            ? configured
            : await context.RequestServices.GetRequiredService<CatalogDb>().CuratorHash(context.RequestAborted);

    /// <summary>Signs in whoever knew the password behind <paramref name="hash"/>, until it changes.</summary>
    public static Task SignIn(this HttpContext context, string hash) =>
        context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "curator"), new(Stamp, StampOf(hash))], Scheme)));

    public static Task SignOut(this HttpContext context) => context.SignOutAsync(Scheme);

    private static void Configure(CookieAuthenticationOptions options)
    {
        Guard(options.Cookie, Cookies + "curator");
        options.LoginPath = LoginPath;
        options.ReturnUrlParameter = "return";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = EndWithPassword;
    }

    private static void Guard(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static async Task EndWithPassword(CookieValidatePrincipalContext context)
    {
        var hash = await context.HttpContext.CuratorHash();
        if (hash is null || context.Principal?.FindFirst(Stamp)?.Value != StampOf(hash))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOut();
        }
    }

    private static string StampOf(string hash) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash)));

    // Nor is a cookie looked at where there is no curator.
    private static async Task HideWithoutCurator(HttpContext context, RequestDelegate next)
    {
        var isCurating = context.Request.IsCurating();
        if ((isCurating || context.Request.Headers.Cookie.Count > 0) && await context.CuratorHash() is null)
        {
            context.Request.Headers.Remove("Cookie");
            if (isCurating)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }

        await next(context);
    }

    private static Task KeepNothingOfCurator(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsCurating() || context.User.Identity is { IsAuthenticated: true })
        {
            context.Response.Headers.CacheControl = "no-cache, no-store";
        }

        return next(context);
    }
}
