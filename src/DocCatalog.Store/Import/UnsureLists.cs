using System.Globalization;
using DocCatalog.Parsing;

namespace DocCatalog.Store.Import;

/// <summary>What an import does with lists that are not certain to be lists of films, see <see cref="ParsedArticle.IsSure"/>.</summary>
public enum UnsureLists
{
    /// <summary>Imports them: somebody handed over this article as a list.</summary>
    Import,

    /// <summary>Keeps them as drafts, for the curator to accept or discard.</summary>
    Review,

    /// <summary>Leaves them out, as if nothing had been found.</summary>
    LeaveOut,
}

/// <summary>A list that is not certain to be one of films.</summary>
public static class UnsureList
{
    /// <summary>How probable it is that the list of <paramref name="article"/> is one of films; null where it is certain, or none was found.</summary>
    public static double? Probability(ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.IsSure || article.Entries.IsEmpty ? null : article.ListProbability;
    }

    /// <summary>How messages describe such a list: "this may not be a list of films (38 % sure)".</summary>
    public static string Describe(double probability) => string.Create(CultureInfo.InvariantCulture, $"this may not be a list of films ({probability * 100:0} % sure)");

    /// <summary><paramref name="article"/> without its list where that is not certain, and with the problem that says so.</summary>
    public static ParsedArticle LeaveOut(ParsedArticle article) => Probability(article) is not double probability ? article : article with
    {
        Entries = [],
        ListProbability = null,
        Problems = [new Problem(article.Entries[0].Span, $"No list of films was found: {Describe(probability)}.")],
    };
}
