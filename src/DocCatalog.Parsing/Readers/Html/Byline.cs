using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>Finds an article's author in elements marked as such: <c>rel=author</c>, <c>itemprop=author</c>, a class such as "byline".</summary>
static class Byline
{
    private const int Longest = 100;

    private static readonly HashSet<string> Classes = new(StringComparer.OrdinalIgnoreCase)
    {
        "byline", "bylines", "author", "authors", "writtenby", "auteur", "autor", "byauthor",
    };

    // Other elements about authors, and parts of bylines: "author-bio", "comment-author", "author__date".
    private static readonly HashSet<string> OtherClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "bio", "photo", "avatar", "image", "img", "date", "title", "social", "follow", "note", "notes", "comment", "comments", "bypostauthor",
        "page", "more", "twitter", "job", "role", "label", "related", "desc", "description", "count", "thumbnail", "icon",
    };

    private static readonly DateTimeFormatInfo English = DateTimeFormatInfo.InvariantInfo;

    private static readonly HashSet<string> Dates = new(
        [.. English.MonthNames, .. English.AbbreviatedMonthNames, .. English.DayNames, .. English.AbbreviatedDayNames],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Openings =
        ["written by", "words by", "words", "text by", "story by", "by", "par", "por", "von", "door", "av", "af", "przez", "автор"];

    /// <summary>The authors in the page's text, preferably below the heading with <paramref name="title"/>; null where there are none.</summary>
    public static string? Read(IHtmlDocument page, string? title)
    {
        var (underTitle, first) = (false, default(string));
        var elements = page.Body?.QuerySelectorAll("h1, h2, [rel~=author], [itemprop~=author], [class], [id]");
        foreach (var element in elements ?? Enumerable.Empty<IElement>())
        {
            if (element.LocalName is "h1" or "h2")
            {
                underTitle |= title is not null && PageFacts.Clean(element.TextContent) == title;
            }
            else if ((underTitle || first is null) && IsByline(element) && !IsElsewhere(element) && NameIn(element) is { } name)
            {
                if (underTitle)
                {
                    return name;
                }

                first = name;
            }
        }

        return first;
    }

    /// <summary>The names in a byline without other text ("By Ann Lee12 May 2020"); null for a URL or a handle.</summary>
    public static string? Name(string? text)
    {
        var name = PageFacts.Clean(text)?.Trim(' ', ',', '|', '·', '•', '-', '–', '—', '/', ':');
        if (string.IsNullOrEmpty(name) || name.Length > Longest || name.StartsWith('@') || IsUrl(name))
        {
            return null;
        }

        var opening = Array.Find(Openings, word =>
            name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name.Length > word.Length && name[word.Length] is ' ' or ':');
        return WithoutDate(opening is null ? name : name[opening.Length..].TrimStart(' ', ':'));
    }

    private static bool IsUrl(string text) => text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ||
        (text.Contains("://", StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal));

    private static bool IsByline(IElement element)
    {
        if (element.TextContent.Length > Longest * 4 || element.LocalName is "input" or "textarea" or "link" or "meta" or "form" or "label" or
            "time" or "img" or "body" or "html")
        {
            return false;
        }

        var words = Words(element);
        var isByline = words.Any(word => Classes.Contains(word) || word.EndsWith("byline", StringComparison.OrdinalIgnoreCase));
        return Has(element, "rel") || Has(element, "itemprop") || (isByline && !words.Any(OtherClasses.Contains));
    }

    private static string[] Words(IElement element) =>
        $"{element.ClassName} {element.Id}".Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Has(IElement element, string attribute) =>
        element.GetAttribute(attribute)?.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase) == true;

    // Whether it is in a comment or a list of other articles.
    private static bool IsElsewhere(IElement element) =>
        element.Closest("nav, footer, form, blockquote, div[class*=comment i], div[id*=comment i], li[class*=comment i], " +
            "ol[class*=comment i], [class*=related i], [class*=recirc i]") is not null ||
        (!Has(element, "itemprop") && element.Closest("aside") is not null);

    // The name without date, place and job title, where these are separate elements.
    private static string? NameIn(IElement byline)
    {
        var named = byline.QuerySelectorAll("[itemprop~=name], [rel~=author], .fn, .author-name, .name")
            .FirstOrDefault(part => !string.IsNullOrWhiteSpace(part.TextContent));
        var links = byline.QuerySelectorAll("[rel~=author]").Length;
        var lines = string.Concat(Texts(byline).Select(text => text == "\n" ? text : text.ReplaceLineEndings(" "))).Split('\n');
        var text = named is not null && links < 2 ? named.TextContent : Array.Find(lines, line => !string.IsNullOrWhiteSpace(line));
        return Name(text) is { } name && name.Any(char.IsLetter) ? name : null;
    }

    private static IEnumerable<string> Texts(INode node) => node.ChildNodes.SelectMany(child => child switch
    {
        IText text => [text.Data],
        IElement { LocalName: "time" or "abbr" or "script" or "style" or "svg" or "button" } => [" "],
        IElement { LocalName: "br" } => ["\n"],
        IElement element when Words(element).Any(IsOther) => [" "],
        IElement element => Texts(element),
        _ => [],
    });

    private static bool IsOther(string word) => OtherClasses.Contains(word) || word.Contains("date", StringComparison.OrdinalIgnoreCase);

    // Names have no digits: "Ann Lee12 May 2020", "Ann Lee March 11, 2015".
    private static string? WithoutDate(string name)
    {
        var digit = name.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0)
        {
            return name.Length > 0 ? name : null;
        }

        var words = name[..digit].Split([' ', ',', '|', '·', '•'], StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && Dates.Contains(words[^1].TrimEnd('.')))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count > 0 && words[^1][^1] != ':'
            ? name[..(name.LastIndexOf(words[^1], digit, StringComparison.Ordinal) + words[^1].Length)]
            : null;
    }
}
