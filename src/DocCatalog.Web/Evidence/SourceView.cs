using DocCatalog.Store.Model;

namespace DocCatalog.Web.Evidence;

/// <summary>A fact as it stands in the text of its article, <c>[Start, End)</c>.</summary>
/// <param name="FilmSlug">Null where its entry is about no film; then <paramref name="Match"/> says why.</param>
public sealed record SourceFact(int Id, Field Field, int Start, int End, string? FilmSlug, string? FilmTitle, string Match = "");

/// <summary>A run of an article's text in which the same facts hold.</summary>
/// <param name="Fact">The fact these words say; of several the one with the fewest words. Null where they say none.</param>
/// <param name="Starts">The facts whose words start here.</param>
public sealed record SourcePiece(string Text, SourceFact? Fact, IReadOnlyList<int> Starts)
{
    /// <summary>The id of the mark over these words; null where its fact started in an earlier piece.</summary>
    public string? Anchor => Fact is not null && Starts.Contains(Fact.Id) ? $"fact-{Fact.Id}" : null;

    /// <summary>The facts that start here without being the one that is marked.</summary>
    public IEnumerable<int> OtherStarts => Starts.Where(id => id != Fact?.Id);
}

/// <summary>A paragraph of an article's text.</summary>
/// <param name="Kind">"summary" where a film's summary was taken from it, "listed" where it names one film; else null.</param>
public sealed record SourceParagraph(IReadOnlyList<SourcePiece> Pieces, string? Kind);

/// <summary>The text of an article with the facts found in it, which may overlap.</summary>
public static class SourceView
{
    /// <summary>Parts <paramref name="source"/> at blank lines, and each paragraph wherever a fact starts or ends.</summary>
    // Each fact is met once in passing from paragraph to paragraph: a list of thousands is as quick for its length as one of ten.
    public static IReadOnlyList<SourceParagraph> Of(string source, IEnumerable<SourceFact> facts)
    {
        var waiting = new Queue<SourceFact>(facts.OrderBy(fact => fact.Start));
        var open = new List<SourceFact>();
        var paragraphs = new List<SourceParagraph>();
        foreach (var span in Paragraphs(source))
        {
            while (waiting.TryPeek(out var next) && next.Start < span.End)
            {
                open.Add(waiting.Dequeue());
            }

            open.RemoveAll(fact => !IsIn(span, fact));
            paragraphs.Add(new([.. Pieces(source, span.Start, span.End, open)], KindOf(open)));
        }

        return paragraphs;
    }

    // A rank that only the list's markup states has no words; it has a place all the same.
    private static bool IsIn((int Start, int End) span, SourceFact fact) =>
        fact.Start < span.End && (fact.End > span.Start || fact.Start == span.Start);

    private static IEnumerable<(int Start, int End)> Paragraphs(string source)
    {
        int? start = null;
        var end = 0;
        for (var line = 0; line < source.Length;)
        {
            var lineEnd = source.IndexOf('\n', line);
            lineEnd = lineEnd < 0 ? source.Length : lineEnd;
            if (!source.AsSpan(line, lineEnd - line).IsWhiteSpace())
            {
                start ??= line;
                end = lineEnd;
            }
            else if (start is int blank)
            {
                yield return (blank, end);
                start = null;
            }

            line = lineEnd + 1;
        }

        if (start is int rest)
        {
            yield return (rest, end);
        }
    }

    // A mark over a whole paragraph would mark nothing, so a summary shows at the paragraph's edge instead.
    private static IEnumerable<SourcePiece> Pieces(string source, int start, int end, IReadOnlyCollection<SourceFact> facts)
    {
        var waiting = new Queue<SourceFact>(facts);
        var open = new List<SourceFact>();
        int[] cuts = [.. facts.SelectMany(fact => new[] { Math.Max(fact.Start, start), Math.Min(fact.End, end) }).Append(start).Append(end).Distinct().Order()];
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            while (waiting.TryPeek(out var next) && next.Start <= from)
            {
                open.Add(waiting.Dequeue());
            }

            int[] starting = [.. open.Where(fact => fact.Start == from).Select(fact => fact.Id)];
            open.RemoveAll(fact => fact.End < to);
            yield return new(source[from..to], open.Where(fact => fact.Field != Field.Summary).MinBy(fact => fact.End - fact.Start), starting);
        }
    }

    // A film may be named in the midst of its summary, in lists that have no headings, and all films in one table.
    private static string? KindOf(List<SourceFact> facts) =>
        facts.Exists(fact => fact.Field == Field.Summary) ? "summary" : facts.Count(fact => fact.Field == Field.Title) == 1 ? "listed" : null;
}
