using System.Text.Encodings.Web;
using DocCatalog.Store;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web;

/// <summary>A text with a mark element around each word that is looked for.</summary>
public sealed class Marked : IHtmlContent
{
    // How much is shown before the first word that was found.
    private const int Lead = 60;

    private readonly string text;
    private readonly SearchQuery? query;

    private Marked(string text, SearchQuery? query) => (this.text, this.query) = (text, query);

    /// <param name="query">Null looks for nothing.</param>
    public static Marked Of(string text, SearchQuery? query) => new(text, query);

    /// <summary>The part of <paramref name="text"/> with the first word that <paramref name="query"/> looks for; its beginning where there is none.</summary>
    public static string Excerpt(string text, int length, SearchQuery? query)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = query?.Marks(text).Select(mark => (int?)mark.Start).FirstOrDefault() ?? 0;
        if (first < Math.Max(length - Lead, Lead))
        {
            return Web.Excerpt.Of(text, length);
        }

        var start = text.IndexOf(' ', first - Lead) is var blank && blank >= 0 && blank < first ? blank + 1 : first;
        return $"… {Web.Excerpt.Of(text[start..], length)}";
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
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
