using System.Collections.Immutable;
using DocCatalog.Parsing.Lists;

namespace DocCatalog.Parsing.Rules;

/// <summary>The entry's prose, one element per paragraph.</summary>
static class SummaryRule
{
    private const double Certain = 0.97;

    public static ImmutableArray<Found<string>> Find(Document document, Section section) =>
        [.. section.Body.Where(passage => passage.Tokens.Count > 1).Select(passage => new Found<string>(
            passage.Text[passage.Range.Start..passage.Range.End],
            document.Evidence(passage.Line.Block, passage.Range.Start, passage.Range.Length),
            Certain))];
}
