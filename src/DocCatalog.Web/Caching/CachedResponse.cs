using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DocCatalog.Web.Caching;

/// <summary>A page or other answer that was made once, as it is sent again: plain, or in the encoding that is asked for.</summary>
internal sealed class CachedResponse
{
    // What is written anew for each request, and what tells of the connection.
    private static readonly HashSet<string> OfOneSending = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.TransferEncoding, HeaderNames.Date, HeaderNames.Connection, HeaderNames.Server,
    };

    // Less fits into the packet that the headers take; of a redirect's body nothing is left to compress.
    private const int LeastToCompress = 200;

    private readonly int status;
    private readonly StringValues tag;
    private readonly Encoded plain;
    private volatile Encoded? brotli;
    private volatile Encoded? gzip;

    public CachedResponse(int status, byte[] body) => (this.status, tag, plain) = (status, TagOf(body), new(body, default));

    /// <summary>What is sent with it each time, see <see cref="HeadersToRepeat"/>.</summary>
    public KeyValuePair<string, StringValues>[] Headers { private get; set; } = [];

    /// <summary>How many bytes of memory it takes, about.</summary>
    public long Size => 1_000 + plain.Body.Length + (brotli?.Body.Length ?? 0) + (gzip?.Body.Length ?? 0);

    /// <summary>Whether it has not been compressed as well as can be in an encoding in which it is asked for.</summary>
    public bool CanShrink => brotli is { IsBest: false } || gzip is { IsBest: false };

    /// <summary>Weak, since it is one for all encodings (RFC 9110, 8.8.3.3).</summary>
    public static string TagOf(byte[] body) => $"W/\"{Convert.ToBase64String(SHA256.HashData(body).AsSpan(0, 12))}\"";

    /// <summary>Compresses it as well as can be, which takes as long as making ten pages.</summary>
    public void Recompress()
    {
        if (brotli is { IsBest: false })
        {
            brotli = Compress(Encoding.Brotli, CompressionLevel.SmallestSize);
        }

        if (gzip is { IsBest: false })
        {
            gzip = Compress(Encoding.Gzip, CompressionLevel.SmallestSize);
        }
    }

    /// <summary>Those of <paramref name="headers"/> that belong to the answer, and not to one sending of it.</summary>
    public static KeyValuePair<string, StringValues>[] HeadersToRepeat(IHeaderDictionary headers) => [.. headers.Where(header => !OfOneSending.Contains(header.Key))];

    /// <summary>Sends it, or says that the browser has it (304).</summary>
    public Task Send(IFeatureCollection features)
    {
        var headers = features.GetRequiredFeature<IHttpResponseFeature>().Headers;
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }

        return Write(features, Begin(features));
    }

    /// <summary>Says what is sent.</summary>
    /// <returns>The body to be sent; empty where none is.</returns>
    public ReadOnlyMemory<byte> Begin(IFeatureCollection features)
    {
        var (request, response) = (features.GetRequiredFeature<IHttpRequestFeature>(), features.GetRequiredFeature<IHttpResponseFeature>());
        response.StatusCode = status;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = tag;
            if (IsKnown(request.Headers.IfNoneMatch))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.Headers.ContentLength = null;
                return default;
            }
        }

        var encoded = In(AcceptedEncoding.Of(request.Headers.AcceptEncoding));
        response.Headers.ContentLength = encoded.Body.Length;
        response.Headers.ContentEncoding = encoded.Name;
        return HttpMethods.IsHead(request.Method) ? default : encoded.Body;
    }

    public static async Task Write(IFeatureCollection features, ReadOnlyMemory<byte> body)
    {
        if (!body.IsEmpty)
        {
            await features.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(body);
        }
    }

    private bool IsKnown(StringValues known)
    {
        foreach (var value in known)
        {
            if (value is not null && (value == tag || value == "*" || value.Contains(tag.ToString(), StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // Fast at first: most pages of a large catalog are asked for once between two changes.
    private Encoded In(Encoding encoding) => encoding switch
    {
        _ when plain.Body.Length < LeastToCompress => plain,
        Encoding.Brotli => brotli ??= Compress(encoding, CompressionLevel.Fastest),
        Encoding.Gzip => gzip ??= Compress(encoding, CompressionLevel.Fastest),
        _ => plain,
    };

    private Encoded Compress(Encoding encoding, CompressionLevel level)
    {
        using var buffer = new MemoryStream();
        using (Stream stream = encoding == Encoding.Brotli ? new BrotliStream(buffer, level) : new GZipStream(buffer, level))
        {
            stream.Write(plain.Body);
        }

        return new(buffer.ToArray(), encoding == Encoding.Brotli ? "br" : "gzip") { IsBest = level == CompressionLevel.SmallestSize };
    }

    private sealed record Encoded(byte[] Body, StringValues Name)
    {
        public bool IsBest { get; init; }
    }
}
