using System.Text.Encodings.Web;
using System.Text.Unicode;
using DocCatalog.Store;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web;

/// <summary>Texts with the words marked that were looked for.</summary>
public static class Marked
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // How much is shown before the first word that was found.
    private const int Lead = 60;

    /// <summary><paramref name="text"/>, encoded, with a mark element around each word that <paramref name="query"/> looks for; null looks for nothing.</summary>
    public static IHtmlContent Of(string text, SearchQuery? query)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = new HtmlContentBuilder();
        var end = 0;
        foreach (var mark in query?.Marks(text) ?? [])
        {
            html.AppendHtml(Encoder.Encode(text[end..mark.Start])).AppendHtml("<mark>").AppendHtml(Encoder.Encode(text[mark.Start..mark.End])).AppendHtml("</mark>");
            end = mark.End;
        }

        return html.AppendHtml(Encoder.Encode(text[end..]));
    }

    /// <summary>The part of <paramref name="text"/> with the first word that <paramref name="query"/> looks for; its beginning where there is none.</summary>
    public static string Excerpt(string text, int length, SearchQuery? query)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = query?.Marks(text).Select(mark => (int?)mark.Start).FirstOrDefault() ?? 0;
        if (first < length - Lead)
        {
            return Web.Excerpt.Of(text, length);
        }

        var start = text.IndexOf(' ', first - Lead) is var blank && blank >= 0 && blank < first ? blank + 1 : first;
        return $"… {Web.Excerpt.Of(text[start..], length)}";
    }
}
