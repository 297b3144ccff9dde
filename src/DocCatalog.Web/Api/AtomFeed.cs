using System.Globalization;
using System.Xml.Linq;
using DocCatalog.Store.Exports;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Web.Filters;
using DocCatalog.Web.Hosting;

namespace DocCatalog.Web.Api;

/// <summary>The films that were added last, as an Atom feed (RFC 4287).</summary>
/// <param name="authority">Who gives its entries their names; see <see cref="SiteAddress.TagAuthority"/>.</param>
internal sealed class AtomFeed(string site, string authority, string title)
{
    public const string Path = "/feed.atom";
    public const string ContentType = "application/atom+xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    // RFC 4151: names that no time and no move of the site takes away.
    private readonly string tag = $"tag:{authority},2026:";

    /// <param name="films">The newest first.</param>
    public XDocument Of(FilmFilter filter, PageRequest start, IReadOnlyList<FilmRecord> films, string? next) => new(new XElement(
        Atom + "feed",
        new XElement(Atom + "id", tag + FilterAddress.Of("films", filter)),
        new XElement(Atom + "title", Data.ForXml(title)),
        new XElement(Atom + "updated", Moment(films.Count == 0 ? DateTime.UnixEpoch : films[0].AddedAt)),
        new XElement(Atom + "author", new XElement(Atom + "name", "DocCatalog")),
        new XElement(Atom + "icon", $"{site}/icon.svg"),
        Link("self", ContentType, site + FilterAddress.Of(Path, filter, start)),
        Link("alternate", "text/html", site + FilterAddress.Of("/films", filter)),
        next is null ? null : Link("next", ContentType, next),
        films.Select(Entry)));

    // The slug is the film's for ever, and no other film's: it outlives the numbers of a database that is filled anew.
    private XElement Entry(FilmRecord film) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"{tag}films/{Uri.EscapeDataString(film.Slug)}"),
        new XElement(Atom + "title", Data.ForXml(film.Year is null ? film.Title : $"{film.Title} ({film.Year})")),
        new XElement(Atom + "published", Moment(film.AddedAt)),
        new XElement(Atom + "updated", Moment(film.AddedAt)),
        Link("alternate", "text/html", film.Address),
        Link("alternate", "application/json", $"{film.Address}.json"),
        new XElement(Atom + "category", new XAttribute("term", Decade.FromYear(film.Year))),
        film.Directors.Concat(film.Artists).DistinctBy(name => name.Slug).Select(Category),
        film.Summary is null ? null : new XElement(Atom + "summary", Data.ForXml(film.Summary)));

    private static XElement Category(NameRecord name) => new(
        Atom + "category", new XAttribute("term", name.Slug), new XAttribute("label", Data.ForXml(name.Name)));

    private static XElement Link(string relation, string type, string address) => new(
        Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
