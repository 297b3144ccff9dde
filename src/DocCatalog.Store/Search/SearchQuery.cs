using System.Collections.Immutable;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Store.Search;

/// <summary>The words a visitor searches for: a film has to have all of them, or words that begin with them.</summary>
/// <param name="Words">For each word its alternatives, the first as it was typed, without case and accents.</param>
public sealed record SearchQuery(ImmutableArray<ImmutableArray<string>> Words)
{
    // More is ignored, so that any text gets an answer.
    private const int MostWords = 12;
    private const int LongestWord = 40;

    /// <summary>Null where <paramref name="asked"/> contains no word.</summary>
    public static SearchQuery? Of(string? asked)
    {
        var words = Key.WordsIn(asked ?? "")
            .Select(word => word.Text.Length > LongestWord ? word.Text[..LongestWord] : word.Text)
            .Distinct()
            .Take(MostWords)
            .Select(word => Key.OtherNumber(word) is { } other ? ImmutableArray.Create(word, other) : [word])
            .ToImmutableArray();
        return words.IsEmpty ? null : new SearchQuery(words);
    }

    /// <summary>The words as a page shows them: "winehouse", "dylan or dillon".</summary>
    public string Text => string.Join(' ', Words.Select(forms => Key.OtherNumber(forms[0]) is null ? string.Join(" or ", forms) : forms[0]));

    /// <summary>All of the words, as an FTS5 query (https://sqlite.org/fts5.html#full_text_query_syntax).</summary>
    internal string All => AllOf(Words, [.. Words.Select(_ => ImmutableArray<string>.Empty)]);

    /// <summary>At least one of the words, as an FTS5 query.</summary>
    internal string Some => string.Join(" OR ", Words.Select(forms => Any(forms, "*")));

    /// <summary>The ranges in <paramref name="text"/> of words that begin with a word of the query, half-open.</summary>
    public IEnumerable<(int Start, int End)> Marks(string text) => Key.WordsBeginning(text, [.. Words.SelectMany(forms => forms)]);

    /// <summary>Whether <paramref name="text"/> has all of the words.</summary>
    public bool IsIn(string text)
    {
        var words = Key.WordsIn(text).Select(word => word.Text).ToList();
        return Words.All(forms => forms.Any(form => words.Exists(word => word.StartsWith(form, StringComparison.Ordinal))));
    }

    /// <summary>A prefix of each of <paramref name="words"/> or, where <paramref name="whole"/> has words for it, one of these.</summary>
    internal static string AllOf(ImmutableArray<ImmutableArray<string>> words, ImmutableArray<ImmutableArray<string>> whole) =>
        string.Join(" AND ", words.Zip(whole, (forms, known) => known.IsEmpty ? Any(forms, "*") : Any(known, "")));

    // Quoted, so that nothing is an operator; a word consists of letters and digits only.
    private static string Any(ImmutableArray<string> forms, string end) =>
        $"({string.Join(" OR ", forms.Select(form => $"\"{SearchText.Of(form)}\"{end}"))})";
}
