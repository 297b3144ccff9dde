using System.Globalization;
using System.Text;

namespace DocCatalog.TestSupport.Growth;

/// <summary>Texts that a parser is tempted to spend more than linear time on, each to be had in any length.</summary>
internal static class HardInputs
{
    public static readonly IReadOnlyDictionary<string, Func<int, string>> All = new Dictionary<string, Func<int, string>>
    {
        ["blanks"] = Repeated(" "),
        ["blank lines"] = Repeated("\n"),
        ["line breaks and blanks"] = Repeated(" \r\n"),
        ["ranks without titles"] = Repeated("1. "),
        ["one word"] = Repeated("a"),
        ["one line of words"] = Repeated("the tape goes on "),
        ["one line of capitalised words"] = Repeated("The Tape Goes On "),
        ["one line of names"] = Repeated("Bob Dylan, Martin Scorsese and The Band "),
        ["one line of years"] = Repeated("(1984) "),
        ["one line of sentences"] = Repeated("In 1984 Jonathan Demme directed “Stop Making Sense”. "),
        ["short lines"] = Repeated("Amy\n"),
        ["short paragraphs"] = Repeated("Amy\n\n"),
        ["counters"] = Repeated("3 / 12\n\n"),
        ["ranked headings"] = Numbered(number => $"{number}. Amy (2015)\n\n"),
        ["headings of one rank"] = Repeated("1. Amy (2015)\n\n"),
        ["headings of a line each"] = Numbered(number => $"{number}. Amy (2015)\n"),
        ["Markdown headings"] = Numbered(number => $"## {number}. Amy (2015)\n\nDirected by Asif Kapadia.\n\n"),
        ["headings of every pattern"] = Numbered(number => $"## {number % 500}. **“Amy” (dir. Asif Kapadia, 2015)**\n\nYear: 2015\n\nThe film of 2015.\n\n"),
        ["films in prose"] = Numbered(number => $"In Amy {number} (2015) the director Asif Kapadia listens, and “Amy {number}” (2015) sings.\n\n"),
        ["labelled lines"] = Repeated("Title: Amy\nYear: 2015\nDirector: Asif Kapadia\n\n"),
        ["facts under a heading"] = Repeated("2015, 90 minutes\n"),
        ["opened quotation marks"] = Repeated("“ "),
        ["quotation marks"] = Repeated("\"a\" ‘b’ «c» "),
        ["opened brackets"] = Repeated("("),
        ["brackets"] = Repeated("(a [b] "),
        ["nested brackets"] = Nested("[", "]"),
        ["dashes"] = Repeated(" – "),
        ["sides"] = Repeated("Amy – Asif Kapadia – "),
        ["stars"] = Repeated("*"),
        ["opened emphasis"] = Repeated("*a **b _c "),
        ["emphasis"] = Repeated("*a* **b** "),
        ["links"] = Repeated("[a](b) "),
        ["opened pictures"] = Repeated("!["),
        ["words in emphasis"] = Repeated("a**b"),
        ["definitions of links"] = Numbered(number => $"[a{number}]: b\n"),
        ["opened comments"] = Repeated("a <!-- "),
        ["opened declarations"] = Repeated("a <! <? "),
        ["opened links"] = Repeated("[a]("),
        ["backticks"] = Numbered(number => new string('`', number % 100) + " "),
        ["quotes in quotes"] = Repeated("> "),
        ["lists in lists"] = Repeated("- "),
        ["bullets"] = Repeated("- Amy (2015)\n"),
        ["numbered items"] = Repeated("1. Amy (2015)\n"),
        ["tables"] = Repeated("| Film | Year |\n|---|---|\n| Amy | 2015 |\n\n"),
        ["one table"] = size => "| Film | Year |\n|---|---|\n" + Repeated("| Amy | 2015 |\n")(size),
        ["bars"] = Repeated("| "),
        ["entities"] = Repeated("&amp;&#8217;"),
        ["opened tags"] = Repeated("<div>"),
        ["opened inline tags"] = Repeated("<b>a"),
        ["opened mixed tags"] = Repeated("<p><b><i><a>a"),
        ["nested elements"] = Nested("<div>", "</div>"),
        ["nested quotes"] = Nested("<blockquote>a", "</blockquote>"),
        ["nested lists"] = Nested("<ul><li>a", "</li></ul>"),
        ["nested sections"] = Nested("<article><section>a", "</section></article>"),
        ["less-than signs"] = Repeated("<"),
        ["closed tags"] = Repeated("</p>"),
        ["line breaks"] = Repeated("a<br>"),
        ["spans"] = Repeated("<span>a</span>"),
        ["paragraphs"] = Repeated("<p>Amy (2015)</p>"),
        ["page headings"] = Repeated("<h2>Amy (2015)</h2><p>By Asif Kapadia.</p>"),
        ["page tables"] = Repeated("<table><tr><th>Film<th>Year<tr><td>Amy<td>2015<tr><td>Dig!<td>2004</table>"),
        ["one page table"] = size => "<table>" + Repeated("<tr><td>Amy<td>2015")(size),
        ["one row"] = size => "<table><tr><th>Film<th>Year<tr>" + Repeated("<td>Amy")(size),
        ["cells over rows"] = size => "<table>" + Repeated("<tr><td rowspan=999>a<td>b")(size),
        ["nested tables"] = Repeated("<table><tr><td>a"),
        ["page lists"] = Repeated("<ol><li>Amy (2015)</ol>"),
        ["landmarks"] = Repeated("<main>a</main><article>b</article>"),
        ["scripts"] = Repeated("<script type='application/ld+json'>{</script>"),
        ["comments"] = Repeated("<!-- a -->"),
        ["unseen marks"] = Repeated("\u00AD\u200B"),
        ["lone surrogates"] = Repeated("\uD83C \uDFB8"),
        ["accents"] = Repeated("e\u0301\u0302"),
        ["apostrophes"] = Repeated("a'"),
        ["letters and points"] = Repeated("A.B"),
        ["front matter"] = size => "---\n" + Repeated("title: a\n")(size),
    };

    private static Func<int, string> Repeated(string unit) => size =>
        new StringBuilder(size + unit.Length).Insert(0, unit, Math.Max(1, size / unit.Length)).ToString();

    private static Func<int, string> Nested(string open, string close) => size =>
        Repeated(open)(size / 2) + Repeated(close)(size / 2);

    private static Func<int, string> Numbered(Func<int, string> unit) => size =>
    {
        var text = new StringBuilder(size);
        for (var number = 1; text.Length < size; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{unit(number)}");
        }

        return text.ToString();
    };
}
