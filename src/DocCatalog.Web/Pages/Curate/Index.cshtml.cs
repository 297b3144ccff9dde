using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>Where curating begins: with what is to be added.</summary>
public sealed class IndexModel : PageModel
{
    public LocalRedirectResult OnGet() => LocalRedirect("/curate/add");
}
