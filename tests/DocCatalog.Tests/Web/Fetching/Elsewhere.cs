using System.Net;
using System.Net.Sockets;
using DocCatalog.Web.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace DocCatalog.Tests.Web.Fetching;

/// <summary>
/// The internet of a test: names with addresses, and one server on this machine that answers for whatever public address is dialled.
/// Nothing else is ever connected to.
/// </summary>
internal sealed class Elsewhere : IAsyncDisposable
{
    /// <summary>The name that leads to <see cref="Public"/>.</summary>
    public const string Host = "lists.example";
    public static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    private readonly WebApplication server;
    private readonly Queue<string[]> answers = new();

    private Elsewhere(WebApplication server) => this.server = server;

    public ManualClock Clock { get; } = new();

    /// <summary>What was connected to, in order.</summary>
    public List<IPEndPoint> Dialled { get; } = [];

    /// <param name="answer">Answers every request.</param>
    public static async Task<Elsewhere> Answering(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return new Elsewhere(server);
    }

    /// <summary>Answers with <paramref name="body"/> of <paramref name="type"/>, whatever is asked for.</summary>
    public static Task<Elsewhere> Serving(string body, string type = "text/html; charset=utf-8") => Answering(context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    /// <summary>Gives these addresses the next time that a name is asked for, and <see cref="Public"/> thereafter.</summary>
    public Elsewhere Resolving(params string[] addresses)
    {
        answers.Enqueue(addresses);
        return this;
    }

    public ArticleFetcher Fetcher() => new(new Connector(Resolve, Dial), Clock);

    public async Task<Fetched> Fetch(string address, CancellationToken cancel = default)
    {
        using var fetcher = Fetcher();
        return await fetcher.Fetch(address, cancel);
    }

    /// <summary>Why <paramref name="address"/> is not fetched.</summary>
    public async Task<string> Refusal(string address) => (await Assert.ThrowsAsync<FetchRefusedException>(() => Fetch(address))).Message;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task<IPAddress[]> Resolve(string host, CancellationToken cancel) =>
        Task.FromResult(answers.TryDequeue(out var given) ? Array.ConvertAll(given, IPAddress.Parse) : [Public]);

    private async Task<Stream> Dial(IPEndPoint end, CancellationToken cancel)
    {
        Dialled.Add(end);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(server.Urls.Single()).Port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
