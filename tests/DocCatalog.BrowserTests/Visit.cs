using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>One visitor's page, and all that it asked for and complained of on the way.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri address;

    internal Visit(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        this.address = address;
        Page = page;
        page.Request += (_, request) => Requests.Add(request);
        page.Console += (_, message) => Complain(message.Type is "error" or "warning", message.Text);
        // The browser tells so of its own transition between two pages where the second is there before the first has faded.
        page.PageError += (_, error) => Complain(!error.Contains("Transition was aborted", StringComparison.Ordinal), error);
    }

    public IPage Page { get; }
    public List<IRequest> Requests { get; } = [];
    public List<string> Complaints { get; } = [];
    public IEnumerable<string> Strangers => Requests.Select(request => request.Url).Where(url => new Uri(url).Authority != address.Authority);

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Complain(bool complained, string words)
    {
        if (complained)
        {
            Complaints.Add(words);
        }
    }
}
