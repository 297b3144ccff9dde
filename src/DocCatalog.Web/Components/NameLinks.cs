using System.Text.Encodings.Web;
using DocCatalog.Store.Exports;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Components;

/// <summary>Credited names in a row, each leading to its page: "A, B and C".</summary>
/// <param name="Query">What is looked for, and marked where a name has it; null looks for nothing.</param>
public sealed record NameLinks(IReadOnlyList<CreditLine> Names, SearchQuery? Query = null) : IHtmlContent
{
    private int More { get; init; }

    /// <summary>The first <paramref name="most"/> names and those that are looked for, and how many more there are.</summary>
    public static NameLinks Some(IEnumerable<CreditLine> names, int most, SearchQuery? query)
    {
        var all = names.ToList();

        // Nobody is helped by "and one more".
        if (all.Count <= most + 1)
        {
            return new(all, query);
        }

        var shown = all.Where((name, place) => place < most || (query is not null && query.Marks(name.Text).Any())).ToList();
        return new(shown, query) { More = all.Count - shown.Count };
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        var last = Names.Count - (More > 0 ? 0 : 1);
        for (var place = 0; place < Names.Count; place++)
        {
            writer.Write(place == 0 ? "<a href=\"" : place == last ? " and <a href=\"" : ", <a href=\"");
            writer.Write(CatalogAddress.OfName("", Names[place].Slug));
            writer.Write("\"><bdi>");
            Marked.Write(writer, encoder, Names[place].Text, Query);
            writer.Write("</bdi></a>");
        }

        if (More > 0)
        {
            writer.Write($" and {Wording.Number(More)} more");
        }
    }
}
