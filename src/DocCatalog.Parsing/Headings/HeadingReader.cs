using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings;

/// <summary>Reads the lines of one article as headings; whole lines are cached.</summary>
/// <param name="titles">Chooses a heading's title.</param>
sealed class HeadingReader(TitleJudge titles)
{
    private readonly Dictionary<Line, Heading?> _whole = new(ReferenceEqualityComparer.Instance);

    /// <summary>The whole line read as one heading; null where it cannot be one.</summary>
    public Heading? Read(Line line) =>
        _whole.TryGetValue(line, out var known) ? known : _whole[line] = Read(line, line.Range, null);

    /// <summary>A part of the line read as one heading; null where it cannot be one.</summary>
    /// <param name="counter">The rank that stood on a line of its own before it.</param>
    public Heading? Read(Line line, TextRange range, Rank? counter) => HeadingGrammar.Read(line, range, counter, titles);

    /// <summary>The headings on <paramref name="line"/>: usually one, several where films share a line.</summary>
    /// <param name="counter">The rank that stood on a line of its own before it.</param>
    public IEnumerable<Heading> ReadAll(Line line, Rank? counter)
    {
        foreach (var range in SharedHeading.Split(line))
        {
            if ((counter is null && range == line.Range ? Read(line) : Read(line, range, counter)) is { } heading)
            {
                yield return heading;
            }
        }
    }
}
