using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocCatalog.Parsing;

/// <summary>A parsed article as the JSON object that <c>doccatalog parse</c> prints.</summary>
public static class ArticleJson
{
    // Not escaped for HTML: the output is a file or a terminal, never part of a page.
    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    /// <param name="indented">False puts the whole object on one line.</param>
    public static string Write(ParsedArticle article, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : OneLine))
        {
            WriteArticle(json, article);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteArticle(Utf8JsonWriter json, ParsedArticle article)
    {
        json.WriteStartObject();
        json.WriteString("title", article.Facts.Title);
        json.WriteString("url", article.Facts.Url);
        json.WriteString("author", article.Facts.Author);
        json.WriteString("site", article.Facts.Site);
        json.WriteString("published", article.Facts.Published);
        json.WriteString("language", article.Facts.Language);
        WriteProbability(json, article);
        json.WriteStartArray("films");
        foreach (var entry in article.Entries)
        {
            WriteEntry(json, entry);
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in article.Problems)
        {
            WriteProblem(json, article.Document, problem);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Absent where no list was found.
    private static void WriteProbability(Utf8JsonWriter json, ParsedArticle article)
    {
        if (article.ListProbability is double probability)
        {
            json.WriteBoolean("sure", article.IsSure);
            json.WriteNumber("probability", Math.Round(probability, 2));
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        WriteNumber(json, "rank", entry.Rank?.Value);
        json.WriteString("title", entry.Title.Value);
        WriteNumber(json, "year", entry.Year?.Value);
        WriteNames(json, "directors", entry.Directors);
        WriteNames(json, "artists", entry.Artists);
        json.WriteString("summary", entry.SummaryText);
        json.WriteStartObject("evidence");
        WriteFound(json, "rank", entry.Rank);
        WriteFound(json, "title", entry.Title);
        WriteFound(json, "year", entry.Year);
        json.WriteStartArray("summary");
        foreach (var paragraph in entry.Summary)
        {
            WriteEvidence(json, paragraph.Evidence, paragraph.Probability);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<Found<string>> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name.Value);
            json.WritePropertyName("evidence");
            WriteEvidence(json, name.Evidence, name.Probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFound<T>(Utf8JsonWriter json, string property, Found<T>? found)
    {
        if (found is not null)
        {
            json.WritePropertyName(property);
            WriteEvidence(json, found.Evidence, found.Probability);
        }
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence, double probability)
    {
        json.WriteStartObject();
        json.WriteNumber("start", evidence.Span.Start);
        json.WriteNumber("end", evidence.Span.End);
        json.WriteString("quote", evidence.Quote);
        json.WriteNumber("probability", Math.Round(probability, 2));
        json.WriteString("confidence", ConfidenceBands.From(probability) switch
        {
            Confidence.High => "high",
            Confidence.Medium => "medium",
            _ => "low",
        });
        json.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter json, Document document, Problem problem)
    {
        var (line, column) = document.Locate(problem.Span.Start);
        json.WriteStartObject();
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string property, int? number)
    {
        if (number is int value)
        {
            json.WriteNumber(property, value);
        }
        else
        {
            json.WriteNull(property);
        }
    }
}
