using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>The values of an entry used for matching, with derived keys computed once.</summary>
/// <remarks>Entries of equal content, hundreds for a well-known film, share one instance; see <see cref="MatchContentPool"/>.</remarks>
internal sealed class MatchContent
{
    public MatchContent(Mention read, IReadOnlyList<TitleKey> keys, KnownTitles titles)
    {
        (Title, Year, Keys) = (read.Title, read.Year, keys);
        Names = [.. CreditedNames(read, Field.Director, Role.Director), .. CreditedNames(read, Field.Artist, Role.Artist)];
        Directors = Names.Where(name => name.Role == Role.Director).Select(name => name.Key).ToHashSet();
        var films = titles.Films(keys.Where(key => key.Form != TitleForm.Base).Select(key => key.Text), Year, Directors);
        Known = KnownTitles.AreSameFilm(films) ? films : [];
        Titles = AllTitles(films, keys);
        Content = string.Join('\n', [.. Titles.Select(title => $"{title.Value} {title.Key}"), $"{Year}", .. Directors.Order(StringComparer.Ordinal)]);
    }

    public string Title { get; }
    public int? Year { get; }

    /// <summary>The title keys stated by the entry or the curator.</summary>
    public IReadOnlyList<TitleKey> Keys { get; }

    /// <summary>Directors, then artists, each in printed order.</summary>
    public IReadOnlyList<CreditedName> Names { get; }

    /// <summary>Keys of names.</summary>
    public HashSet<string> Directors { get; }

    /// <summary>The rows of the known film that it is about, usually one; empty where that is ambiguous or unknown.</summary>
    public IReadOnlyList<KnownFilm> Known { get; }

    /// <summary>The title keys of its film, each with how it derives from the printed title.</summary>
    public Dictionary<string, TitleForm> Titles { get; }

    /// <summary>Equal for contents that match alike: titles, year and directors.</summary>
    public string Content { get; }

    private static IEnumerable<CreditedName> CreditedNames(Mention mention, Field field, Role role) => mention.Facts
        .Where(fact => fact.Field == field)
        .OrderBy(fact => fact.Ordinal)
        .Select(fact => new CreditedName(role, Key.OfName(fact.Value), fact.Value));

    private static Dictionary<string, TitleForm> AllTitles(IReadOnlyList<KnownFilm> films, IReadOnlyList<TitleKey> keys)
    {
        var forms = keys.ToDictionary(key => key.Text, key => key.Form);
        foreach (var other in films.SelectMany(film => film.TitleKeys))
        {
            forms.TryAdd(other, TitleForm.Alias);
        }

        return forms;
    }
}
