using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>Gives entries that say the same the same <see cref="Statement"/>.</summary>
internal sealed class Statements(KnownTitles titles)
{
    private readonly Dictionary<string, Statement> known = [];

    public Statement Of(Mention read, IReadOnlyList<TitleKey> keys)
    {
        var said = Said(read, keys);
        if (!known.TryGetValue(said, out var statement))
        {
            known.Add(said, statement = new Statement(read, keys, titles));
        }

        return statement;
    }

    private static string Said(Mention read, IReadOnlyList<TitleKey> keys)
    {
        var names = read.Facts.Where(fact => fact.Field is Field.Director or Field.Artist).OrderBy(fact => fact.Ordinal).Select(fact => $"{fact.Field} {fact.Value}");
        return string.Join('\n', [read.Title, $"{read.Year}", .. keys.Select(key => $"{key.Form} {key.Text}"), .. names]);
    }
}
