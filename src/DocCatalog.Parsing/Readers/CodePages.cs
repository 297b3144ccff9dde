using System.Text;

namespace DocCatalog.Parsing.Readers;

/// <summary>The encodings that .NET provides only on registration.</summary>
static class CodePages
{
    /// <summary>Must be called before the first use of AngleSharp, which asks .NET once for the encodings it knows.</summary>
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
