using DocCatalog.Parsing;

namespace DocCatalog.Tests.Parsing.Lists;

public class TableGrammarTests
{
    // Rows of "|", cells of ";": what each film is read as.
    private const string Rows = "|Silver Hall Nights;1994;Nora Whitlock|The Long Rehearsal;2003;Paul Ostrander|Quarry Songs;2011;Ines Moreau";
    private const string Films = "Silver Hall Nights/1994/Nora Whitlock|The Long Rehearsal/2003/Paul Ostrander|Quarry Songs/2011/Ines Moreau";

    [Theory]
    [InlineData("Title;Year;Director" + Rows, Films)]
    [InlineData("Film;Year;Directed by" + Rows, Films)]
    [InlineData("Documentary;Released;Filmmaker" + Rows, Films)]
    [InlineData("Work;Year;Director" + Rows, Films)]
    [InlineData("Feature;Year;Director" + Rows, Films)]
    [InlineData("Production;Year;Director" + Rows, Films)]
    [InlineData("Tytuł;Rok;Reżyseria" + Rows, Films)]
    [InlineData("Film;Oscar year;Director|Silver Hall Nights;1995;Nora Whitlock|The Long Rehearsal;2004;Paul Ostrander|Quarry Songs;2012;Ines Moreau", "Silver Hall Nights//Nora Whitlock|The Long Rehearsal//Paul Ostrander|Quarry Songs//Ines Moreau")]
    [InlineData("Film;Award year;Year;Director|Silver Hall Nights;1995;1994;Nora Whitlock|The Long Rehearsal;2004;2003;Paul Ostrander|Quarry Songs;2012;2011;Ines Moreau", Films)]
    [InlineData("Title;Year;Director|Silver Hall Nights †;1994;Nora Whitlock|‡ The Long Rehearsal;2003;Paul Ostrander*|Quarry Songs^;2011;Ines Moreau †", Films)]
    [InlineData("Title;Year;Director|1990s;;|Silver Hall Nights;1994;Nora Whitlock|2000s;;|The Long Rehearsal;2003;Paul Ostrander|Quarry Songs;2011;Ines Moreau", Films)]
    [InlineData("Title;Year;Director|Silver Hall Nights;1994;Nora Whitlock|Title;Year;Director|The Long Rehearsal;2003;Paul Ostrander|Quarry Songs;2011;Ines Moreau", Films)]
    [InlineData("Name;Film;Year|Nora Whitlock;Silver Hall Nights;1994|Paul Ostrander;The Long Rehearsal;2003|Ines Moreau;Quarry Songs;2011", "Silver Hall Nights/1994/|The Long Rehearsal/2003/|Quarry Songs/2011/")]
    [InlineData("Winner?;Production;Director|Yes;Silver Hall Nights;Nora Whitlock|No;The Long Rehearsal;Paul Ostrander|No;Quarry Songs;Ines Moreau", "Silver Hall Nights//Nora Whitlock|The Long Rehearsal//Paul Ostrander|Quarry Songs//Ines Moreau")]
    [InlineData("Town;Mayor;Since|Northwick;Nora Whitlock;1994|Southwick;Paul Ostrander;2003|Eastwick;Ines Moreau;2011", "")]
    public void A_table_is_read_by_its_head_and_by_what_stands_in_it(string table, string films)
    {
        var rows = table.Split('|').Select(row => row.Split(';')).ToList();
        var html = string.Concat(rows.Select((row, index) => $"<tr>{string.Concat(row.Select(cell => index == 0 ? $"<th>{cell}</th>" : $"<td>{cell}</td>"))}</tr>"));
        var markdown = string.Join('\n', rows.Select(row => $"| {string.Join(" | ", row)} |").ToList() is var lines ? [lines[0], $"|{string.Concat(Enumerable.Repeat("---|", rows[0].Length))}", .. lines.Skip(1)] : lines);

        Assert.Equal(films, Read($"<h1>Music documentaries</h1><p>A list of music documentaries.</p><table>{html}</table>", ArticleFormat.Html));
        Assert.Equal(films, Read($"# Music documentaries\n\nA list of music documentaries.\n\n{markdown}\n", ArticleFormat.Markdown));
    }

    [Theory]
    [InlineData("<tr><th rowspan=2>Title<th colspan=2>Made<tr><th>Year<th>Director")]
    [InlineData("<tr><th colspan=2>Film<th rowspan=2>Director<tr><th>Title<th>Year")]
    [InlineData("<thead><tr><td>Title<td>Year<td>Director</thead>")]
    [InlineData("<tr><th colspan=3>Films<tr><th>Title<th>Year<th>Director")]
    public void Heads_may_have_two_rows(string head) => Assert.Equal(Films, Read(Html(head, ""), ArticleFormat.Html));

    [Theory]
    [InlineData("<tr><th colspan=3>2000s")]
    [InlineData("<tr><td colspan=3>— The two thousands —")]
    [InlineData("<tr><td colspan=3>A month in a rented barn, told by those who rented it to them.")]
    public void A_row_over_all_columns_is_no_film(string divider) => Assert.Equal(Films, Read(Html("<tr><th>Title<th>Year<th>Director", divider), ArticleFormat.Html));

    private static string Html(string head, string divider)
    {
        var rows = Rows.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(row => $"<tr><td>{row.Replace(";", "<td>", StringComparison.Ordinal)}").ToList();
        return $"<h1>Music documentaries</h1><p>A list of music documentaries.</p><table>{head}{rows[0]}{divider}{rows[1]}{rows[2]}</table>";
    }

    private static string Read(string text, ArticleFormat format) => string.Join('|', ArticleParser.Parse(text, format).Entries
        .Select(entry => $"{entry.Title.Value}/{entry.Year?.Value}/{string.Join(',', entry.Directors.Select(director => director.Value))}"));
}
