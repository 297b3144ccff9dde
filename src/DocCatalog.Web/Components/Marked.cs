using System.Text.Encodings.Web;
using DocCatalog.Store.Search;

namespace DocCatalog.Web.Components;

/// <summary>Writes a text with a mark element around each word that is looked for.</summary>
public static class Marked
{
    // How much is shown before the first word that was found.
    private const int Lead = 60;

    /// <summary>The part of <paramref name="text"/> with the first word that <paramref name="query"/> looks for; its beginning where there is none.</summary>
    public static string Excerpt(string text, int length, SearchQuery? query)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = query?.Marks(text).Select(mark => (int?)mark.Start).FirstOrDefault() ?? 0;
        if (first < Math.Max(length - Lead, Lead))
        {
            return Web.Components.Excerpt.Of(text, length);
        }

        var start = text.IndexOf(' ', first - Lead) is var blank && blank >= 0 && blank < first ? blank + 1 : first;
        return $"… {Web.Components.Excerpt.Of(text[start..], length)}";
    }

    /// <param name="query">Null looks for nothing.</param>
    public static void Write(TextWriter writer, HtmlEncoder encoder, string text, SearchQuery? query)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(text);
        var end = 0;
        foreach (var mark in query?.Marks(text) ?? [])
        {
            encoder.Encode(writer, text, end, mark.Start - end);
            writer.Write("<mark>");
            encoder.Encode(writer, text, mark.Start, mark.End - mark.Start);
            writer.Write("</mark>");
            end = mark.End;
        }

        encoder.Encode(writer, text, end, text.Length - end);
    }
}
