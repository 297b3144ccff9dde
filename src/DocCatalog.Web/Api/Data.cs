using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocCatalog.Store.Exports;

namespace DocCatalog.Web.Api;

/// <summary>Answers for programs.</summary>
internal static class Data
{
    public const string CsvType = "text/csv; charset=utf-8; header=present";

    /// <summary>What every address can be asked with.</summary>
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly XmlWriterSettings Utf8 = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    public static IResult Json<T>(T document) => Results.Json(document, FilmExports.Json, "application/json");

    public static IResult Xml(XDocument document, string contentType)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Utf8))
        {
            document.Save(xml);
        }

        return Results.Bytes(buffer.ToArray(), $"{contentType}; charset=utf-8");
    }

    /// <summary><paramref name="text"/> without the characters that no XML may hold, such as those that a damaged file has.</summary>
    public static string ForXml(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(IsXml));

    private static bool IsXml(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
