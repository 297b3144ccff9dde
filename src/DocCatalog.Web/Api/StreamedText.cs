using System.Text;

namespace DocCatalog.Web.Api;

/// <summary>Text that is sent while it is made.</summary>
/// <param name="pieces">Each is sent before many more are asked for.</param>
internal sealed class StreamedText(IAsyncEnumerable<string> pieces, string contentType) : IResult
{
    private const int Buffer = 16 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await Write(pieces, httpContext.Response.Body, httpContext.RequestAborted);
        }
    }

    // The writer is flushed at the end and never disposed: where the catalog fails before anything was sent, nothing may be, or the
    // failure would be an answer of 200.
    public static async Task Write(IAsyncEnumerable<string> pieces, Stream body, CancellationToken cancel)
    {
        var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffer, leaveOpen: true);
        await foreach (var piece in pieces.WithCancellation(cancel))
        {
            await writer.WriteAsync(piece.AsMemory(), cancel);
        }

        await writer.FlushAsync(cancel);
    }
}
