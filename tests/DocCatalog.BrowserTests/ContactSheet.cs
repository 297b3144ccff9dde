using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>A page that shows all pictures at a glance: a row for each page, a column for each catalog, width and scheme.</summary>
internal static class ContactSheet
{
    public static readonly int[] Widths = [360, 768, 1440];
    public static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];
    private static readonly string[] Catalogs = ["5", "150", "5000"];

    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Contact sheet · DocCatalog</title>
        <style>
        :root { color-scheme: light dark; }
        body { margin: 2rem; background: light-dark(#faf6ee, #171411); color: light-dark(#221e19, #ece4d6); font: 1rem/1.4 Palatino, P052, Georgia, serif; }
        h1 { font-weight: 400; }
        table { border-collapse: collapse; }
        th { padding: .5rem; font-weight: 400; text-align: left; white-space: nowrap; background: inherit; }
        thead tr { position: sticky; top: 0; z-index: 1; background: light-dark(#faf6ee, #171411); }
        thead th, tbody th { color: light-dark(#a12a19, #f2937f); }
        tbody th { position: sticky; left: 0; vertical-align: top; background: light-dark(#faf6ee, #171411); }
        td { padding: .25rem; border-top: 1px solid light-dark(#d9cfbd, #3b352c); vertical-align: top; }
        td:nth-child(6n + 2) { padding-left: 2rem; }
        img { display: block; height: auto; max-height: 22rem; object-fit: cover; object-position: top; outline: 1px solid light-dark(#d9cfbd, #3b352c); }
        a:focus-visible img, a:hover img { outline: 3px solid light-dark(#a12a19, #f2937f); }
        </style>
        <h1>Contact sheet</h1>
        <table>
        """;

    public static string NameOf(string page, string catalog, int width, ColorScheme scheme) =>
        string.Create(CultureInfo.InvariantCulture, $"{page}-{catalog}-films-{width}-{scheme}").ToLowerInvariant();

    public static string Of(IReadOnlyList<string> pages)
    {
        var sheet = new StringBuilder(Head).Append("<thead><tr><th scope=\"col\">Page</th>");
        foreach (var (catalog, width, scheme) in Columns)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{catalog} films<br>{width} px, {scheme.ToString().ToLowerInvariant()}</th>");
        }

        sheet.Append("</tr></thead>\n<tbody>\n");
        foreach (var page in pages)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{page}</th>{string.Concat(Columns.Select(column => Cell(page, column)))}</tr>\n");
        }

        return sheet.Append("</tbody>\n</table>\n</html>\n").ToString();
    }

    private static IEnumerable<(string Catalog, int Width, ColorScheme Scheme)> Columns =>
        from catalog in Catalogs from width in Widths from scheme in Schemes select (catalog, width, scheme);

    private static string Cell(string page, (string Catalog, int Width, ColorScheme Scheme) column)
    {
        var name = NameOf(page, column.Catalog, column.Width, column.Scheme);
        return File.Exists(Pictures.PathOf(name)) ? $"<td><a href=\"{name}.png\"><img loading=\"lazy\" width=\"{column.Width / 4}\" src=\"{name}.png\" alt=\"{name}\"></a></td>" : "<td></td>";
    }
}
