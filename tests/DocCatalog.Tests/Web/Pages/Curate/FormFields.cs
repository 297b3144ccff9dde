using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocCatalog.Tests.Web.Pages.Curate;

/// <summary>What a browser would send of a form that nobody has touched, without any of its buttons.</summary>
internal static class FormFields
{
    public static List<KeyValuePair<string, string>> Of(IHtmlFormElement form) =>
        [.. form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }).SelectMany(Value)];

    private static IEnumerable<KeyValuePair<string, string>> Value(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } or IHtmlButtonElement => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [new(area.Name!, area.Value)],
        IHtmlSelectElement select => [new(select.Name!, select.Value ?? "")],
        _ => [],
    };
}
