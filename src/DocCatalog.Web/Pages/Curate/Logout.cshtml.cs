using DocCatalog.Web.Curation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>Signs the curator out, which only a form can ask for.</summary>
public sealed class LogoutModel : PageModel
{
    public LocalRedirectResult OnGet() => LocalRedirect(CuratorAccess.Area);

    public async Task<LocalRedirectResult> OnPostAsync()
    {
        await HttpContext.SignOut();
        return LocalRedirect("/");
    }
}
