using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>Gives entries that say the same the same <see cref="MatchContent"/>.</summary>
internal sealed class MatchContentPool(KnownTitles titles)
{
    private readonly Dictionary<string, MatchContent> known = [];

    public MatchContent Of(Mention read, IReadOnlyList<TitleKey> keys)
    {
        var said = Said(read, keys);
        if (!known.TryGetValue(said, out var content))
        {
            known.Add(said, content = new MatchContent(read, keys, titles));
        }

        return content;
    }

    private static string Said(Mention read, IReadOnlyList<TitleKey> keys)
    {
        var names = read.Facts.Where(fact => fact.Field is Field.Director or Field.Artist).OrderBy(fact => fact.Ordinal).Select(fact => $"{fact.Field} {fact.Value}");
        return string.Join('\n', [read.Title, $"{read.Year}", .. keys.Select(key => $"{key.Form} {key.Text}"), .. names]);
    }
}
