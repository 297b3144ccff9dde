using System.Xml.Linq;

namespace DocCatalog.Web.Api;

/// <summary>Tells a browser how the catalog is searched from its address bar: https://github.com/dewitt/opensearch</summary>
internal static class SearchDescription
{
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static XDocument Of(string site) => new(new XElement(
        OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", "DocCatalog"),
        new XElement(OpenSearch + "Description", "Music documentaries, by title, director or artist"),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        new XElement(OpenSearch + "Image", new XAttribute("type", "image/svg+xml"), new XAttribute("width", 16), new XAttribute("height", 16), $"{site}/icon.svg"),
        Url("text/html", $"{site}/films?q={{searchTerms}}"),
        Url("application/x-suggestions+json", $"{site}/suggest?q={{searchTerms}}"),
        Url("application/atom+xml", $"{site}/feed.atom?q={{searchTerms}}"),
        Url("application/json", $"{site}/films.json?q={{searchTerms}}")));

    private static XElement Url(string type, string template) => new(OpenSearch + "Url", new XAttribute("type", type), new XAttribute("template", template));
}
