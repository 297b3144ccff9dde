using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace DocCatalog.Web.Api;

/// <summary>Text that is sent while it is made.</summary>
/// <param name="pieces">Each is sent before many more are asked for.</param>
internal sealed class StreamedText(IAsyncEnumerable<string> pieces, string contentType) : IActionResult
{
    private const int Buffer = 16 * 1024;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancel) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = contentType;
        if (!HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            await Write(pieces, response.Body, cancel);
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
