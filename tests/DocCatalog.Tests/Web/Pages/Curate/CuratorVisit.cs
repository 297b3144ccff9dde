using System.Net;
using AngleSharp.Html.Dom;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DocCatalog.Tests.Web.Pages.Curate;

/// <summary>A browser at a site: it keeps cookies, follows no redirect, and sends the forms that it sees.</summary>
internal sealed class CuratorVisit(TestSite site) : IDisposable
{
    public const string Password = "correct horse battery";

    // So few iterations that the tests do not wait for them; the hash says so itself.
    private static readonly PasswordHasher<Curator> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    private readonly HttpClient client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Somebody who has signed in.</summary>
    public static async Task<CuratorVisit> Begin(TestSite site)
    {
        await SetPassword(site, Password);
        var visit = new CuratorVisit(site);
        using var answer = await visit.SignIn(Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return visit;
    }

    public static string HashOf(string password) => Hasher.HashPassword(null!, password);

    public static async Task SetPassword(TestSite site, string password)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDb>();
        await db.Curators.ExecuteDeleteAsync();
        db.Curators.Add(new Curator { PasswordHash = HashOf(password) });
        await db.SaveChangesAsync();
    }

    public static async Task RemovePassword(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogDb>().RemoveCurator();
    }

    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<bool> IsSignedOut()
    {
        using var answer = await Get("/curate/add");
        return answer.Headers.Location?.AbsolutePath == "/curate/login";
    }

    public async Task<IHtmlDocument> Open(string address)
    {
        using var answer = await Get(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode} {answer.Headers.Location}");
        return TestSite.Read(await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> SignIn(string password, string? goOn = null) =>
        await Send(await Open("/curate/login"), "/curate/login", "main form", new() { ["password"] = password, ["return"] = goOn ?? "" });

    /// <summary>Sends the form of the page at <paramref name="address"/> at <paramref name="selector"/> as a browser would, with some fields filled in.</summary>
    public Task<HttpResponseMessage> Send(IHtmlDocument page, string address, string selector, Dictionary<string, string>? filled = null)
    {
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(page.QuerySelector(selector));
        var fields = FormFields.Of(form);
        foreach (var (name, value) in filled ?? [])
        {
            fields.RemoveAll(field => field.Key == name);
            fields.Add(new(name, value));
        }

        return Post(form.GetAttribute("action") ?? address, fields);
    }

    public Task<HttpResponseMessage> Post(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(fields));

    /// <summary>Pastes <paramref name="text"/>.</summary>
    /// <returns>The address of its draft.</returns>
    public async Task<string> Paste(string text, string title = "")
    {
        using var answer = await Send(await Open("/curate/add"), "/curate/add", "form[action$=paste]", new() { ["text"] = text, ["title"] = title });
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public async Task<HttpResponseMessage> Fetch(string address) =>
        await Send(await Open("/curate/add"), "/curate/add", "form[action$=fetch]", new() { ["address"] = address });

    public async Task<HttpResponseMessage> Upload(params (string Name, string Text)[] files)
    {
        var form = Assert.IsAssignableFrom<IHtmlFormElement>((await Open("/curate/add")).QuerySelector("form[action$=upload]"));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in FormFields.Of(form))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, text) in files)
        {
            content.Add(new StringContent(text), "files", name);
        }

        return await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }

    /// <returns>The address of its draft.</returns>
    public async Task<string> UploadOne(string name, string text)
    {
        using var answer = await Upload((name, text));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Accepts the draft at <paramref name="address"/> with some fields filled in.</summary>
    public async Task<HttpResponseMessage> Accept(string address, Dictionary<string, string>? filled = null) =>
        await Send(await Open(address), address, "form[action$=accept]", filled);

    public void Dispose() => client.Dispose();
}
