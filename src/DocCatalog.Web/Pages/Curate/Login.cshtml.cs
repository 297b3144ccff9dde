using DocCatalog.Store.Curation;
using DocCatalog.Web.Curation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>Asks the curator for the password.</summary>
[EnableRateLimiting(LoginLimits.Policy)]
public sealed class LoginModel : PageModel
{
    /// <summary>Where to go on; only an address of this site is followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    public string? Refusal { get; private set; }

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? GoOn() : Page();

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        if (await HttpContext.CuratorHash() is not { } hash || !CuratorPassword.Verify(hash, password ?? ""))
        {
            Refusal = "This is not the password. Nothing is locked: try again, at most five times a minute.";
            return Page();
        }

        await HttpContext.SignIn(hash);
        return GoOn();
    }

    private LocalRedirectResult GoOn() => LocalRedirect(Url.IsLocalUrl(Return) ? Return : CuratorAccess.Area);
}
