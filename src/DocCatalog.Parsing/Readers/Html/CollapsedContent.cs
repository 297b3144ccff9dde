using AngleSharp.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>
/// Finds collapsed content: the panels of accordions, tabs and slides, which are text although they are hidden, and the buttons that are
/// their headings, as in <c>&lt;h3&gt;&lt;button aria-expanded="false"&gt;Heima (2007)&lt;/button&gt;&lt;/h3&gt;</c>.
/// </summary>
sealed class CollapsedContent
{
    private const int ShortestPanel = 20;
    private const int LongestLabel = 160;

    // Limits the comparison of slides, which takes quadratic time.
    private const int SiblingsCompared = 12;

    private readonly HashSet<IElement> _labels = [];
    private readonly HashSet<IElement> _panels = [];
    private readonly Dictionary<IElement, bool> _contents = [];

    public CollapsedContent(IElement body)
    {
        var byId = new Lazy<Dictionary<string, IElement>>(() =>
            body.QuerySelectorAll("[id]").GroupBy(element => element.Id!).ToDictionary(same => same.Key, same => same.First()));
        var buttons = body.QuerySelectorAll("button, summary, [role=button], [role=tab]")
            .Select(button => (Button: button, Panel: PanelOf(button, byId), Text: button.TextContent.Trim())).ToList();
        _panels.UnionWith(buttons.Select(button => button.Panel).OfType<IElement>());
        _panels.UnionWith(body.QuerySelectorAll("[hidden]").Where(IsHiddenSlide));
        foreach (var same in buttons.GroupBy(button => button.Text))
        {
            // A repeated button such as "Read more" is not a heading.
            if (same.Key.Length is > 1 and <= LongestLabel && same.Count() == 1 && IsLabel(same.Single().Button, same.Single().Panel))
            {
                _labels.Add(same.Single().Button);
            }
        }
    }

    /// <summary>Whether the element is a button whose text is the heading of a panel.</summary>
    public bool IsLabel(IElement element) => _labels.Contains(element);

    /// <summary>Whether visitors can make a <c>hidden</c> element visible.</summary>
    public bool CanBeShown(IElement hidden) =>
        string.Equals(hidden.GetAttribute("hidden"), "until-found", StringComparison.OrdinalIgnoreCase) ||
        hidden.GetAttribute("role") == "tabpanel" || _panels.Contains(hidden);

    private static bool IsLabel(IElement button, IElement? panel) =>
        button.GetAttribute("role") != "tab" && button.Closest("nav, footer, aside, form, dialog, [role=navigation]") is null &&
        (panel is not null || IsAloneInHeading(button));

    private static bool IsAloneInHeading(IElement button) =>
        button.ParentElement is { LocalName: "h2" or "h3" or "h4" or "h5" or "h6" } heading &&
        heading.TextContent.AsSpan().Trim().Length == button.TextContent.AsSpan().Trim().Length;

    // The element that the button controls, else the one after it or after its heading.
    private IElement? PanelOf(IElement button, Lazy<Dictionary<string, IElement>> byId)
    {
        if (button.LocalName == "summary")
        {
            return button.ParentElement is { LocalName: "details" } details && IsContent(details) ? details : null;
        }

        var id = button.GetAttribute("aria-controls");
        var named = !string.IsNullOrEmpty(id) && byId.Value.TryGetValue(id, out var target) ? target : null;
        if (named is null && !button.HasAttribute("aria-expanded") &&
            !(button.ClassName ?? "").Contains("accordion", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var panel = named ?? button.NextElementSibling ?? (button.ParentElement is { ChildElementCount: 1 } alone ? alone.NextElementSibling : null);
        return panel is not null && IsContent(panel) ? panel : null;
    }

    // Excludes menus, which are mostly links, and search forms.
    private bool IsContent(IElement panel)
    {
        if (!_contents.TryGetValue(panel, out var known))
        {
            var length = panel.TextContent.AsSpan().Trim().Length;
            known = length >= ShortestPanel && panel.LocalName is not ("nav" or "form" or "dialog") &&
                panel.QuerySelectorAll("a").Sum(link => link.TextContent.Length) < length / 2;
            _contents.Add(panel, known);
        }

        return known;
    }

    // A slide or tab: next to a visible element of the same class, or to another such slide.
    private bool IsHiddenSlide(IElement hidden)
    {
        var sibling = hidden.PreviousElementSibling;
        for (var i = 0; sibling is not null && i < SiblingsCompared; i++, sibling = sibling.PreviousElementSibling)
        {
            if (sibling.LocalName == hidden.LocalName && hidden.ClassList.Length > 0 && sibling.ClassList.Length > 0 &&
                sibling.ClassList[0] == hidden.ClassList[0])
            {
                return !sibling.HasAttribute("hidden") || _panels.Contains(sibling);
            }
        }

        return false;
    }
}
