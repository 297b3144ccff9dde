using System.Net;
using System.Net.Sockets;

namespace DocCatalog.Web.Fetching;

/// <summary>The addresses of a name.</summary>
internal delegate Task<IPAddress[]> Resolve(string host, CancellationToken cancel);

/// <summary>Opens a connection to an address that may be asked.</summary>
internal delegate Task<Stream> Dial(IPEndPoint end, CancellationToken cancel);

/// <summary>Connects to public addresses only: the address that is checked is the very one that is connected to.</summary>
internal sealed class Connector(Resolve resolve, Dial dial)
{
    public static readonly Connector ToTheInternet = new(Dns.GetHostAddressesAsync, Open);

    public async ValueTask<Stream> Connect(DnsEndPoint end, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await resolve(end.Host, cancel);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        // A name that leads inside once leads inside: none of its addresses is asked.
        if (Array.Find(addresses, address => !PublicAddress.Is(address)) is not null)
        {
            throw new FetchRefusedException($"{end.Host} leads to an address that is not on the public internet. Only public pages are fetched; save this one and upload it.");
        }

        return await ConnectToFirst(addresses, end.Port, cancel);
    }

    private async Task<Stream> ConnectToFirst(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        foreach (var address in addresses[..^1])
        {
            try
            {
                return await dial(new IPEndPoint(address, port), cancel);
            }
            catch (SocketException)
            {
                // The next may answer; what the last says counts.
            }
        }

        return await dial(new IPEndPoint(addresses[^1], port), cancel);
    }

    private static async Task<Stream> Open(IPEndPoint end, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
