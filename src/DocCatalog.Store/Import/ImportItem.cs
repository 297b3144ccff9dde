using System.Collections.Immutable;
using DocCatalog.Parsing;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Import;

/// <summary>An article being imported.</summary>
internal sealed class ImportItem
{
    private ArticleFile? file;
    private readonly ImmutableArray<ImportProblem> refusal = [];
    private ImportResult? result;

    public ImportItem(string origin, ArticleFile file) => (Origin, this.file, Hash) = (origin, file, file.Hash);

    /// <summary>Creates an item for a file that cannot be read.</summary>
    public ImportItem(string origin, string reason) => (Origin, refusal) = (origin, [new ImportProblem(reason)]);

    public string Origin { get; }

    /// <summary>Null where the file cannot be read.</summary>
    public string? Hash { get; }

    /// <summary>The article to store; null where there is none, for example if no film was found or it is already stored.</summary>
    public Article? Article { get; private set; }

    /// <summary>Its file if its list is uncertain and the curator should decide; otherwise null.</summary>
    public ArticleFile? ForReview { get; private set; }

    /// <inheritdoc cref="ImportResult.UnsureProbability"/>
    public double? UnsureProbability { get; private set; }

    /// <summary>An earlier item of equal bytes, whose result this one shares.</summary>
    public ImportItem? DuplicateOf { get; set; }

    public ImportResult Result
    {
        get => result
            ?? (DuplicateOf is { Result: var first } ? DuplicateResult(first) : new ImportResult(Origin) { Problems = refusal });
        set => result = value;
    }

    /// <summary>Parses the file, unless the result is known already.</summary>
    /// <param name="unsure">How to treat an uncertain list; ignored if the file assumes a list.</param>
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
            Result = new ImportResult(Origin) { Problems = NoFilmsProblems(parsed), NoFilms = true, UnsureProbability = UnsureProbability };
            return;
        }

        if (handling == UnsureLists.Review)
        {
            (ForReview, Result) = (file, new ImportResult(Origin) { UnsureProbability = UnsureProbability });
            return;
        }

        var title = file.Title ?? parsed.Facts.Title ?? Path.GetFileNameWithoutExtension(Origin);
        Article = new Article { Slug = "", Origin = Origin, Title = title, Source = "", Hash = "" };
        ArticleMapper.Map(Article, file, parsed);
    }

    /// <summary>Releases everything but the result.</summary>
    public void Release() => (Article, ForReview, file) = (null, null, null);

    private ImportResult DuplicateResult(ImportResult first) => first with
    {
        Origin = Origin,
        Changed = false,
        New = false,
        NewFilms = 0,
        SameAs = first.Entries > 0 ? first.SameAs ?? first.Origin : null,
    };

    private static ImmutableArray<ImportProblem> NoFilmsProblems(ParsedArticle parsed) => parsed.Problems.IsEmpty
        ? [new ImportProblem("no film was found; a list of films was expected, each with a heading such as \"1. The Last Waltz (1978)\"")]
        : [.. ArticleMapper.Problems(parsed).Select(ImportProblem.From)];
}
