using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>What an entry says that decides which film it is about, with everything that is asked of it often worked out once.</summary>
/// <remarks>Hundreds of articles say the same of a well-known film; in <see cref="MatchContentPool"/> they share one of these.</remarks>
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

    /// <summary>Those of the title that the entry itself states, and the curator.</summary>
    public IReadOnlyList<TitleKey> Keys { get; }

    /// <summary>Directors, then artists, each in printed order.</summary>
    public IReadOnlyList<CreditedName> Names { get; }

    /// <summary>Keys of names.</summary>
    public HashSet<string> Directors { get; }

    /// <summary>The known film that it is about, mostly in one row; none where it may be about several, or about none.</summary>
    public IReadOnlyList<KnownFilm> Known { get; }

    /// <summary>Everything its film may be found under, with the form in which that follows from what is printed.</summary>
    public Dictionary<string, TitleForm> Titles { get; }

    /// <summary>The same for contents that match alike: titles, year and directors.</summary>
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
