using System.Collections.Immutable;
using DocCatalog.Parsing;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Import;

/// <summary>One article on its way into the catalog.</summary>
internal sealed class ImportItem
{
    private ArticleFile? file;
    private readonly ImmutableArray<ImportProblem> refusal = [];
    private ImportResult? result;

    public ImportItem(string origin, ArticleFile file) => (Origin, this.file, Hash) = (origin, file, file.Hash);

    /// <summary>A file that cannot be read.</summary>
    public ImportItem(string origin, string reason) => (Origin, refusal) = (origin, [new ImportProblem(reason)]);

    public string Origin { get; }

    /// <summary>Null where the file cannot be read.</summary>
    public string? Hash { get; }

    /// <summary>What it says; null where nothing is to be stored, as nothing was found in it or the catalog has it.</summary>
    public Article? Article { get; private set; }

    /// <summary>Its file, where its list is not certain and the curator is to decide; else null.</summary>
    public ArticleFile? ForReview { get; private set; }

    /// <inheritdoc cref="ImportResult.UnsureProbability"/>
    public double? UnsureProbability { get; private set; }

    /// <summary>One with the same bytes that comes before it, of which the same becomes.</summary>
    public ImportItem? DuplicateOf { get; set; }

    public ImportResult Result
    {
        get => result
            ?? (DuplicateOf is { Result: var first } ? first with { Origin = Origin, Changed = false, New = false, NewFilms = 0, SameAs = first.Entries > 0 ? first.SameAs ?? first.Origin : null }
            : new ImportResult(Origin) { Problems = refusal });
        set => result = value;
    }

    /// <summary>Reads it, unless it is known what becomes of it.</summary>
    /// <param name="unsure">What becomes of a list that is not certain; one that somebody says is there is taken.</param>
    public void Read(Func<ArticleFile, ParsedArticle> parse, UnsureLists unsure)
    {
        if (file is null || result is not null || DuplicateOf is not null)
        {
            return;
        }

        var parsed = parse(file);
        UnsureProbability = UnsureList.Probability(parsed);
        var handling = UnsureProbability is null || file.AssumeList ? UnsureLists.Import : unsure;
        parsed = handling == UnsureLists.LeaveOut ? UnsureList.LeaveOut(parsed) : parsed;
        if (parsed.Entries.IsEmpty)
        {
            Result = new ImportResult(Origin) { Problems = WhyNothing(parsed), NoFilms = true, UnsureProbability = UnsureProbability };
            return;
        }

        if (handling == UnsureLists.Review)
        {
            (ForReview, Result) = (file, new ImportResult(Origin) { UnsureProbability = UnsureProbability });
            return;
        }

        Article = new Article { Slug = "", Origin = Origin, Title = file.Title ?? parsed.Facts.Title ?? Path.GetFileNameWithoutExtension(Origin), Source = "", Hash = "" };
        ArticleMapper.Map(Article, file, parsed);
    }

    /// <summary>Lets go of all but the result.</summary>
    public void Release() => (Article, ForReview, file) = (null, null, null);

    private static ImmutableArray<ImportProblem> WhyNothing(ParsedArticle parsed) => parsed.Problems.IsEmpty
        ? [new ImportProblem("no film was found; a list of films was expected, each with a heading such as \"1. The Last Waltz (1978)\"")]
        : [.. ArticleMapper.Problems(parsed).Select(ImportProblem.From)];
}
