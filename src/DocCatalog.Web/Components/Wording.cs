using System.Globalization;
using DocCatalog.Store.FilmPages;

namespace DocCatalog.Web.Components;

/// <summary>Numbers and votes in words.</summary>
public static class Wording
{
    private const int VotesShown = 6;
    private const int NamesShown = 3;

    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"one", "twelve", "13".</summary>
    public static string Number(int count) => count < Numbers.Length ? Numbers[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>As it begins a sentence: "Twelve".</summary>
    public static string First(string words) => words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    /// <summary>"one article", "twelve articles"</summary>
    public static string Articles(int count) => $"{Number(count)} {(count == 1 ? "article" : "articles")}";

    /// <summary>"1st", "22nd", "113th"</summary>
    public static string Ordinal(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:N0}{(number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");

    /// <summary>"1967 in four articles, 1968 in one"; "Bob Dylan in six articles; Joan Baez and Donovan in one each". Of many the last are only counted.</summary>
    public static string Votes(IReadOnlyList<Vote> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var shown = votes.Count <= VotesShown + 1 ? votes.Count : VotesShown;
        var alike = votes.Take(shown).GroupBy(vote => vote.Articles, vote => vote.Value).ToList();
        var told = alike.Select((group, index) => $"{List([.. group])} in {(index == 0 ? Articles(group.Key) : Number(group.Key))}{(group.Count() > 1 ? " each" : "")}");
        return string.Join(alike.Exists(group => group.Count() > 1) ? "; " : ", ", told) + (votes.Count == shown ? "" : $"; and {votes.Count - shown} more");
    }

    /// <summary>"A", "A and B", "A, B and C"</summary>
    public static string List(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    /// <summary>"also with Bob Dylan, and by D. A. Pennebaker", "also of the 1960s, and in three lists together with this one"</summary>
    public static string Why(Relation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        var reasons = new[]
        {
            relation.Artists.Count == 0 ? null : $"with {Several(relation.Artists)}",
            relation.Directors.Count == 0 ? null : $"by {Several(relation.Directors)}",
            relation.Decade is { } decade ? $"of the {decade}" : null,
            relation.Lists == 0 ? null : $"in {Number(relation.Lists)} {(relation.Lists == 1 ? "list" : "lists")} together with this one",
        };
        return $"also {string.Join(", and ", reasons.OfType<string>())}";
    }

    /// <summary>A position or a sum of them: "0.092"</summary>
    public static string Position(double position) => position.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Several(IReadOnlyList<string> names) =>
        names.Count <= NamesShown ? List(names) : List([.. names.Take(NamesShown - 1), $"{names.Count - NamesShown + 1} more"]);
}
