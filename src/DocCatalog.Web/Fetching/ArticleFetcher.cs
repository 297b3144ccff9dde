using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Unicode;
using DocCatalog.Store.Import;

namespace DocCatalog.Web.Fetching;

/// <summary>A page as it was fetched.</summary>
/// <param name="Address">The one that answered, after all redirects.</param>
public sealed record Fetched(Uri Address, ArticleFile File);

/// <summary>Fetches one page of the public internet: with GET, without cookies, credentials or a proxy.</summary>
public sealed class ArticleFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // What is read as an article, with the ending that its file would have.
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".xhtml",
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
    };

    private readonly HttpClient client;
    private readonly TimeProvider clock;

    internal ArticleFetcher(Connector connector, TimeProvider clock)
    {
        this.clock = clock;
        client = new HttpClient(HandlerOver(connector)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <exception cref="FetchRefusedException">It is not fetched, and why.</exception>
    public async Task<Fetched> Fetch(string address, CancellationToken cancel = default)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            return await Follow(WebAddress.Parse(address), either.Token);
        }
        catch (OperationCanceledException exception) when (patience.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new FetchRefusedException($"The page did not come within {Patience.TotalSeconds} seconds. Try again later, or save it in a browser and upload it.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw exception.InnerException as FetchRefusedException ?? new FetchRefusedException(Explain(exception), exception);
        }
    }

    public void Dispose() => client.Dispose();

    private static SocketsHttpHandler HandlerOver(Connector connector) => new()
    {
        ConnectCallback = (connection, cancel) => connector.Connect(connection.DnsEndPoint, cancel),
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),

        // No connection outlives its page, so that each is checked.
        PooledConnectionLifetime = TimeSpan.Zero,
    };

    private async Task<Fetched> Follow(Uri address, CancellationToken cancel)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("DocCatalog", "1.0"));
            request.Headers.Accept.ParseAdd(string.Join(", ", Types.Keys));
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (LeadsTo(answer) is not { } next)
            {
                return await Read(address, answer, cancel);
            }

            address = WebAddress.Parse(new Uri(address, next).AbsoluteUri);
        }

        throw new FetchRefusedException($"The address leads on more than {MostRedirects} times. Give the one that the page itself has.");
    }

    private static Uri? LeadsTo(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            ? answer.Headers.Location
            : null;

    private static async Task<Fetched> Read(Uri address, HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new FetchRefusedException(string.Create(CultureInfo.InvariantCulture, $"{address.Host} answered {(int)answer.StatusCode} instead of the page. Open it in a browser, save it and upload it."));
        }

        var type = answer.Content.Headers.ContentType;
        if (type?.MediaType is null || !Types.TryGetValue(type.MediaType, out var ending))
        {
            throw new FetchRefusedException($"The address gives {type?.MediaType ?? "something of no stated kind"}, not a page or a text. Only HTML, plain text and Markdown are read.");
        }

        using var bytes = await ReadBytes(answer.Content, cancel);
        return ArticleFile.TryRead(InUtf8(bytes, type.CharSet), address.AbsolutePath + ending, out var file, out var reason)
            ? new Fetched(address, file)
            : throw new FetchRefusedException($"The page {reason}.");
    }

    // Counted as they come out of decompression: a few bytes may stand for any number.
    private static async Task<MemoryStream> ReadBytes(HttpContent content, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > ArticleFile.MaxBytes)
            {
                throw new FetchRefusedException("The page is longer than 5 MB. Save the article alone, without pictures, and upload it.");
            }
        }

        bytes.Position = 0;
        return bytes;
    }

    // A charset that only the answer's head states: the bytes themselves say it wherever they are UTF-8.
    private static MemoryStream InUtf8(MemoryStream bytes, string? charset)
    {
        var text = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return charset is null || Utf8.IsValid(text) || EncodingOf(charset.Trim('"')) is not { } encoding
            ? bytes
            : new MemoryStream(Encoding.UTF8.GetBytes(encoding.GetString(text)));
    }

    private static Encoding? EncodingOf(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Explain(Exception exception) => (exception, exception.InnerException) switch
    {
        (_, SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }) => "No such site is known: its name leads to no address. Look whether it is spelt right.",
        (HttpRequestException, SocketException { SocketErrorCode: not SocketError.ConnectionReset }) => "The site does not answer. Try again later, or look whether the address is right.",
        (_, AuthenticationException) => "The site cannot prove that it is the one its name says (its certificate is not valid), so nothing was read.",
        _ => "The site's answer broke off or makes no sense. Try again later, or save the page in a browser and upload it.",
    };
}
