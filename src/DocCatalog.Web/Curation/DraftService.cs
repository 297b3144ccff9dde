using System.Globalization;
using System.Text;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using DocCatalog.Web.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Curation;

/// <summary>Takes in what the curator brings, as drafts. What cannot be taken throws a <see cref="CatalogException"/> or <see cref="FetchRefusedException"/> with a sentence for the page.</summary>
public sealed class DraftService(CatalogDb db, ArticleFetcher fetcher, TimeProvider clock)
{
    /// <param name="title">What to call it; empty where its text is to say.</param>
    /// <param name="address">Where it was found; empty where that is not known.</param>
    public Task<Draft> Paste(string text, string? title, string? address, CancellationToken cancel)
    {
        var file = FileOf(text, name: null);
        var name = Stated(title) ?? ArticleParser.Parse(file.Text, file.Format).Facts.Title ?? "text";
        return Keep(file, $"pasted/{Shortened(Key.OfAddress(name))}-{file.Hash[..8]}", Stated(title), Checked(address), cancel);
    }

    public async Task<Draft> Upload(Stream stream, string path, CancellationToken cancel)
    {
        var name = NameOf(path);
        return ArticleFile.TryRead(stream, name, out var file, out var reason)
            ? await Keep(file, $"uploads/{name}", title: null, address: null, cancel)
            : throw new CatalogException($"{name} {reason}.");
    }

    /// <summary>Fetches the page at <paramref name="address"/>, unless it was fetched before.</summary>
    public async Task<Draft> Fetch(string address, CancellationToken cancel)
    {
        var asked = WebAddress.Parse(address).AbsoluteUri;
        var page = await db.FetchedPages.Where(page => page.Address == asked || page.FinalAddress == asked).OrderByDescending(page => page.FetchedAt).FirstOrDefaultAsync(cancel)
            ?? await FetchAnew(asked, cancel);
        var draft = await Keep(new ArticleFile(page.Text, page.Format, page.Hash), page.FinalAddress, title: null, page.FinalAddress, cancel);
        draft.FetchedAt = page.FetchedAt;
        await db.SaveChangesAsync(cancel);
        return draft;
    }

    /// <summary>Fetches the page of <paramref name="draft"/> once more, and takes it in place of the one that was kept.</summary>
    public async Task FetchAgain(Draft draft, CancellationToken cancel)
    {
        var page = await FetchAnew(WebAddress.Parse(draft.Origin).AbsoluteUri, cancel);
        (draft.Text, draft.Format, draft.Hash, draft.FetchedAt) = (page.Text, page.Format, page.Hash, page.FetchedAt);
        await db.SaveChangesAsync(cancel);
    }

    public async Task Change(Draft draft, string text, string? title, string? address, CancellationToken cancel)
    {
        var (file, from) = (FileOf(text, draft.Origin), Checked(address));
        (draft.Text, draft.Format, draft.Hash, draft.Title, draft.Address) = (file.Text, file.Format, file.Hash, Stated(title), from);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Has <paramref name="draft"/> read as a list of films from now on, however unlikely it is one, or as any other article.</summary>
    public async Task AssumeList(Draft draft, bool assume, CancellationToken cancel)
    {
        draft.AssumeList = assume;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives <paramref name="draft"/> an origin that no article has, so that it stands beside the one of that origin.</summary>
    public async Task PutBeside(Draft draft, CancellationToken cancel)
    {
        for (var number = 2; await db.Articles.AnyAsync(article => article.Origin == draft.Origin, cancel); number++)
        {
            draft.Origin = Numbered(draft.Origin, number);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<FetchedPage> FetchAnew(string address, CancellationToken cancel)
    {
        var (final, file) = await fetcher.Fetch(address, cancel);
        var page = await db.FetchedPages.FirstOrDefaultAsync(page => page.Address == address, cancel)
            ?? db.FetchedPages.Add(new FetchedPage { Address = address, FinalAddress = "", Text = "", Hash = "" }).Entity;
        (page.FinalAddress, page.Text, page.Format, page.Hash, page.FetchedAt) = (final.AbsoluteUri, file.Text, file.Format, file.Hash, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return page;
    }

    // What is brought twice is one draft.
    private async Task<Draft> Keep(ArticleFile file, string origin, string? title, string? address, CancellationToken cancel)
    {
        if (await db.Drafts.FirstOrDefaultAsync(draft => draft.Origin == origin && draft.Hash == file.Hash, cancel) is { } kept)
        {
            return kept;
        }

        var draft = db.Drafts.Add(new Draft { Origin = origin, Title = title, Address = address, Text = file.Text, Format = file.Format, Hash = file.Hash, AddedAt = clock.GetUtcNow().UtcDateTime }).Entity;
        await db.SaveChangesAsync(cancel);
        return draft;
    }

    // A form sends every line's end as CR LF.
    private static ArticleFile FileOf(string text, string? name)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
        return ArticleFile.TryRead(bytes, name, out var file, out var reason) ? file : throw new CatalogException($"The text {reason}.");
    }

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Checked(string? address) => Stated(address) is not { } stated ? null
        : Uri.TryCreate(stated, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri
        : throw new CatalogException("The address is none of a page: one that begins with http:// or https:// was expected, or nothing.");

    // Browsers of old sent the whole path.
    private static string NameOf(string path)
    {
        var name = string.Concat(path[(path.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter))).Trim();
        return name.Length is > 0 and <= 200 ? name : $"article{Path.GetExtension(name)}";
    }

    private static string Shortened(string slug) => slug.Length <= 60 ? slug : slug[..60].TrimEnd('-');

    private static string Numbered(string origin, int number) => origin.Contains("://", StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"{origin.Split('#')[0]}#{number}")
        : string.Create(CultureInfo.InvariantCulture, $"{Path.ChangeExtension(origin, null)}-{number}{Path.GetExtension(origin)}");
}
