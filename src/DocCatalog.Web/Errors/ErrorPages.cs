using DocCatalog.Web.Hosting;

namespace DocCatalog.Web.Errors;

/// <summary>What went wrong with a request and what would have worked, for people as a page and for programs as problem details.</summary>
/// <param name="Detail">Plain text.</param>
public sealed record ProblemInfo(int Status, string Title, string Detail)
{
    public static ProblemInfo Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(status, "This request cannot be read", "Something in its address or its form is not as expected."),
        StatusCodes.Status404NotFound => new(status, "There is no such page", "The address may be mistyped, or the page was never here."),
        StatusCodes.Status410Gone => new(status, "This film is not in the catalog now", "No article here is held to be about it any more. Its address is kept: should an article name it again, it is found here again."),
        StatusCodes.Status405MethodNotAllowed => new(status, "This page can only be read", "Ask for it with GET or HEAD."),
        StatusCodes.Status413PayloadTooLarge => new(status, "This is too much at once", "Send fewer or smaller files: one article is at most 5 MB, and all together 25 MB."),
        StatusCodes.Status429TooManyRequests => new(status, "Too many tries", "The password was tried too often. Wait a minute, then try again."),
        _ => new(status, "This page could not be made", "The fault is ours and has been written down. Please try again in a moment."),
    };
}

internal static class ErrorPages
{
    private const string Route = "/problem/{0}";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problem/500" });
        app.UseStatusCodePagesWithReExecute(Route);
    }

    /// <summary>Keeps <paramref name="refusal"/> for the page that answers in place of this one.</summary>
    public static BareResult Refuse(this HttpContext context, ProblemInfo refusal)
    {
        context.Items[typeof(ProblemInfo)] = refusal;
        return new(refusal.Status);
    }

    public static ProblemInfo? Refused(this HttpContext context) => context.Items[typeof(ProblemInfo)] as ProblemInfo;

    /// <summary>Whether a program asks: the address is one that only programs ask for, or the request names JSON and likes it better than HTML. A program that accepts anything gets the page.</summary>
    public static bool PrefersJson(this HttpRequest request)
    {
        if (request.HttpContext.PathAsked().IsForPrograms())
        {
            return true;
        }

        var accepted = request.GetTypedHeaders().Accept;
        return Quality("application/problem+json", "application/json") > Quality("text/html", "application/xhtml+xml");

        double Quality(params string[] types) => accepted
            .Where(type => types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            .Select(type => type.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
    }
}
