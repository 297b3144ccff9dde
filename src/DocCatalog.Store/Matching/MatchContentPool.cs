using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>Shares one <see cref="MatchContent"/> among entries of equal content.</summary>
internal sealed class MatchContentPool(KnownTitles titles)
{
    private readonly Dictionary<string, MatchContent> contents = [];

    public MatchContent GetOrAdd(Mention read, IReadOnlyList<TitleKey> keys)
    {
        var key = KeyOf(read, keys);
        if (!contents.TryGetValue(key, out var content))
        {
            contents.Add(key, content = new MatchContent(read, keys, titles));
        }

        return content;
    }

    private static string KeyOf(Mention read, IReadOnlyList<TitleKey> keys)
    {
        var names = read.Facts
            .Where(fact => fact.Field is Field.Director or Field.Artist)
            .OrderBy(fact => fact.Ordinal)
            .Select(fact => $"{fact.Field} {fact.Value}");
        return string.Join('\n', [read.Title, $"{read.Year}", .. keys.Select(title => $"{title.Form} {title.Text}"), .. names]);
    }
}
