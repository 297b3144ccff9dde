using System.CommandLine;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog films</c>: prints one film a line.</summary>
internal sealed class FilmsCommand(CommandContext context)
    : CatalogCommand(
        context,
        "films",
        "List the films by consensus: address, title, year and number of articles, separated by tabs.",
        "doccatalog films | head")
{
    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        await foreach (var film in db.Films.AsNoTracking().ByConsensus().AsAsyncEnumerable().WithCancellation(cancel))
        {
            Context.Output.WriteLine($"{film.Slug}\t{film.Title}\t{film.Year}\t{film.Articles}");
        }

        return ExitCode.Success;
    }
}

/// <summary><c>doccatalog articles</c>: prints one article a line.</summary>
internal sealed class ArticlesCommand(CommandContext context)
    : CatalogCommand(context, "articles", "List the articles: address, origin, title and number of films, separated by tabs.", "doccatalog articles")
{
    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var articles = db.Articles
            .OrderBy(article => article.Id)
            .Select(article => new { article.Slug, article.Origin, article.Title, Films = article.Mentions.Count(mention => mention.FilmId != null) });
        await foreach (var article in articles.AsAsyncEnumerable().WithCancellation(cancel))
        {
            Context.Output.WriteLine($"{article.Slug}\t{article.Origin}\t{article.Title}\t{article.Films}");
        }

        return ExitCode.Success;
    }
}
