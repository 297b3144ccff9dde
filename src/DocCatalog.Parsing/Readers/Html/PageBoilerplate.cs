using AngleSharp.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>Separates a page's article from boilerplate, by elements and roles first, then by words in class names.</summary>
sealed class PageBoilerplate
{
    // Elements with at least this share of the page's text are not boilerplate, whatever their class.
    private const double ArticlesShare = 0.4;

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "form", "button", "input", "select", "textarea", "nav", "footer", "aside",
        "dialog", "object", "embed", "audio", "video", "canvas", "map", "head", "link", "meta", "math", "option", "rt", "rp", "rtc",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "alert",
    };

    private static readonly HashSet<string> ClassWords = new(StringComparer.Ordinal)
    {
    "nav", "navbar", "navigation", "menu", "topnav", "breadcrumb", "breadcrumbs", "cookie", "cookies", "consent", "gdpr", "comment",
    "comments", "disqus", "sidebar", "related", "recirc", "recirculation", "share", "sharing", "sharebar", "social", "newsletter", "promo",
    "ad", "ads", "advert", "advertisement", "sponsored", "sponsor", "sponsors", "taboola", "outbrain", "popup", "modal", "subscribe",
    "signup", "recommended", "recommendations", "trending", "popular", "tags", "tagcloud", "bio", "skip", "masthead", "paywall", "toolbar",
    "endcard", "interstitial", "readmore", "mostread", "viewed", "respond", "widget", "widgets", "footer", "copyright", "pagination",
    "prevnext", "byline-social", "print", "screenreader", "hidden", "foot", "sitemap", "crosslinks", "upnext", "promos", "donate",
    "donation", "registration", "signin", "login",
    };

    // Of these the class names of inline elements, paragraphs and items are tested too.
    private static readonly HashSet<string> ClassWordsOfText = new(StringComparer.Ordinal)
    {
        "editsection", "ad", "advert", "advertisement", "related", "newsletter", "share", "skip", "hidden", "promo", "tags", "comment",
    };

    private readonly HashSet<IElement> _kept = [];
    private readonly CollapsedContent _collapsed;

    public PageBoilerplate(IElement body)
    {
        _collapsed = new CollapsedContent(body);
        var total = Math.Max(1, body.TextContent.Length);
        Keep(body, total);
        Article = FindArticle(body);
        for (var element = Article; element is not null; element = element.ParentElement)
        {
            _kept.Add(element);
        }
    }

    /// <summary>The element that contains the article.</summary>
    public IElement Article { get; }

    public bool IsBoilerplate(IElement element)
    {
        if (_collapsed.IsLabel(element))
        {
            return false;
        }

        if (Elements.Contains(element.LocalName) || (element.HasAttribute("hidden") && !_collapsed.CanBeShown(element)))
        {
            return true;
        }

        if (_kept.Contains(element))
        {
            return false;
        }

        return IsStruckOrMark(element) || HasPageRole(element) || IsSiteHeader(element) || HasBoilerplateClass(element);
    }

    /// <summary>Whether the element is a button that is read as the heading of the content it opens.</summary>
    public bool IsHeadingLabel(IElement element) =>
        _collapsed.IsLabel(element) && element.QuerySelector("h1, h2, h3, h4, h5, h6") is null;

    /// <summary>Whether the element's class says that it is a picture's caption or credit.</summary>
    public static bool IsCaption(IElement element) =>
        NameWords(element.ClassName).Any(word => word is "caption" or "credit" or "credits" or "figcaption");

    // Descends into elements as long as they have a large share of the text.
    private void Keep(IElement element, int total)
    {
        _kept.Add(element);
        foreach (var child in element.Children)
        {
            var isStruck = IsStruckOrMark(child) && child.QuerySelector("p, li, h2, h3") is null;
            if (!Elements.Contains(child.LocalName) && !isStruck && child.TextContent.Length > total * ArticlesShare && !HasPageRole(child))
            {
                Keep(child, total);
            }
        }
    }

    private static bool HasPageRole(IElement element) => element.GetAttribute("role") is { } role && Roles.Contains(role);

    // Struck text, a footnote mark, or a decorative sign such as "+".
    private static bool IsStruckOrMark(IElement element) =>
        FootnoteMark.Is(element) || element.LocalName is "del" or "s" or "strike" ||
        (element.GetAttribute("style") ?? "").Contains("line-through", StringComparison.OrdinalIgnoreCase) ||
        (element.GetAttribute("aria-hidden") == "true" && element.LocalName is "span" or "i" && !element.TextContent.Any(char.IsLetterOrDigit));

    private static bool IsSiteHeader(IElement element) =>
        element.LocalName == "header" && element.QuerySelector("h1") is null && element.Closest("article") is null;

    private static bool HasBoilerplateClass(IElement element)
    {
        if (element.LocalName is "p" or "span" or "li" or "a")
        {
            return NameWords(element.ClassName).Any(ClassWordsOfText.Contains);
        }

        if (element.LocalName is "h1" or "h2" or "h3" or "html" or "body" or "main" or "article" or "b" or "strong" or "em" or "i")
        {
            return false;
        }

        return NameWords(element.ClassName).Concat(NameWords(element.Id)).Any(ClassWords.Contains);
    }

    private static IEnumerable<string> NameWords(string? names) =>
        names is null ? [] : names.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant());

    // The smallest landmark with most of the readable text; the body where there is none.
    private IElement FindArticle(IElement body)
    {
        var whole = Math.Max(1, ReadableLength(body));
        var best = body;
        var landmarks = body.QuerySelectorAll("main, [role=main], article, [itemprop=articleBody]");
        foreach (var landmark in landmarks.Where(landmark => !IsInsideBoilerplate(landmark, body)))
        {
            if (ReadableLength(landmark) > whole * 0.6)
            {
                best = landmark;
                whole = ReadableLength(landmark);
            }
        }

        return best;
    }

    private bool IsInsideBoilerplate(IElement element, IElement body)
    {
        for (var parent = element.ParentElement; parent is not null && parent != body; parent = parent.ParentElement)
        {
            if (IsBoilerplate(parent))
            {
                return true;
            }
        }

        return false;
    }

    private int ReadableLength(INode node)
    {
        var length = 0;
        foreach (var child in node.ChildNodes)
        {
            length += child switch
            {
                IText text => text.Data.AsSpan().Trim().Length,
                IElement element when !IsBoilerplate(element) => ReadableLength(element),
                _ => 0,
            };
        }

        return length;
    }
}
