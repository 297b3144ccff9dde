using System.Globalization;
using DocCatalog.Parsing;

namespace DocCatalog.Store.Import;

/// <summary>How an import treats lists that may not be lists of films, see <see cref="ParsedArticle.IsSure"/>.</summary>
public enum UnsureLists
{
    /// <summary>Import them, as for an article that the user chose as a list.</summary>
    Import,

    /// <summary>Store them as drafts for the curator to accept or discard.</summary>
    Review,

    /// <summary>Leave them out, as if no list had been found.</summary>
    LeaveOut,
}

/// <summary>A list that may not be one of films.</summary>
public static class UnsureList
{
    /// <summary>The probability that the list of <paramref name="article"/> is one of films; null if certain or without list.</summary>
    public static double? Probability(ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.IsSure || article.Entries.IsEmpty ? null : article.ListProbability;
    }

    /// <summary>How messages describe such a list: "this may not be a list of films (38 % sure)".</summary>
    public static string Describe(double probability) =>
        string.Create(CultureInfo.InvariantCulture, $"this may not be a list of films ({probability * 100:0} % sure)");

    /// <summary>Replaces an uncertain list of <paramref name="article"/> by a problem.</summary>
    public static ParsedArticle LeaveOut(ParsedArticle article) => Probability(article) is not double probability ? article : article with
    {
        Entries = [],
        ListProbability = null,
        Problems = [new Problem(article.Entries[0].Span, $"No list of films was found: {Describe(probability)}.")],
    };
}
