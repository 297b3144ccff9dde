using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>An article's lines with facts about the whole article that several stages need.</summary>
sealed class ArticleContext
{
    private readonly int[] _sections;

    private ArticleContext(Document document, Lexicon lexicon, TitleJudge titles)
    {
        Document = document;
        Lines = Line.Split(document, lexicon);
        Headings = new HeadingReader(titles);
        (Language, var takesSentenceCase) = LanguageRule.Find(Lines);
        Lines.ForEach(line => line.UsesSentenceCase = takesSentenceCase);
        IsBoilerplate = [.. Lines.Select(line => Parsing.Context.Boilerplate.Is(line))];
        Topics = new TopicSignals(Lines);
        _sections = SectionsOf(Lines);
        Headline = HeadlineRule.Find(Lines, IsBoilerplate, document.Stated, Headings);
        Title = document.Stated.Title ?? Headline?.Span.ToString();
    }

    public Document Document { get; }
    public List<Line> Lines { get; }

    /// <summary>Reads lines as headings of entries.</summary>
    public HeadingReader Headings { get; }

    /// <summary>By line index: whether the line is boilerplate.</summary>
    public bool[] IsBoilerplate { get; }
    public TopicSignals Topics { get; }

    /// <summary>A BCP 47 tag detected from the text; null where it is uncertain.</summary>
    public string? Language { get; }

    /// <summary>The line with the article's headline; null where there is none.</summary>
    public Line? Headline { get; }

    /// <summary>The headline from the metadata or from the text; null where neither has one.</summary>
    public string? Title { get; }

    public static ArticleContext Create(Document document, Lexicon lexicon, TitleJudge? titles = null) =>
        new(document, lexicon, titles ?? TitleJudge.Default);

    /// <summary>The topics of the heading above a line; null where there is none but the headline.</summary>
    public LineTopics? SectionAbove(Line line) =>
        _sections[line.Index] is >= 0 and var above && Lines[above] != Headline ? Topics[above] : null;

    /// <summary>Whether prose or facts follow a heading, on its line or below.</summary>
    public bool HasBody(Heading heading)
    {
        if (heading.Range.End - heading.BodyStart > 20 || heading.Line.Block.Kind == BlockKind.TableRow || heading.Meta.Count > 0 ||
            heading.Below != LexicalTags.None)
        {
            return true;
        }

        var next = Lines.FindIndex(heading.Line.Index + 1, line => !IsBoilerplate[line.Index]);
        return next >= 0 && Lines[next].Block.Kind != BlockKind.Heading && Lines[next].Range.Length > 40;
    }

    // By line index: the index of the nearest heading above, of a higher level if the line is a heading itself; -1 where there is none.
    private static int[] SectionsOf(List<Line> lines)
    {
        var open = new Stack<Line>();
        var sections = new int[lines.Count];
        foreach (var line in lines)
        {
            while (line.Block.Kind == BlockKind.Heading && open.Count > 0 && open.Peek().Block.Level >= line.Block.Level)
            {
                open.Pop();
            }

            sections[line.Index] = open.Count > 0 ? open.Peek().Index : -1;
            if (line.Block.Kind == BlockKind.Heading)
            {
                open.Push(line);
            }
        }

        return sections;
    }
}
