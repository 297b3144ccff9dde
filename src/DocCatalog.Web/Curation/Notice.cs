using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DocCatalog.Web.Curation;

/// <summary>One sentence for the curator that outlives a redirect: what was just done.</summary>
internal static class Notice
{
    private const string Key = "notice";

    /// <summary>Shows <paramref name="text"/>, once, at the head of the next curating page.</summary>
    public static void Leave(this PageModel page, string text) => page.TempData[Key] = text;

    public static string? Take(ITempDataDictionary kept) => kept[Key] as string;
}
