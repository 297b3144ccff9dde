using System.IO.Compression;
using System.Reflection;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Films;

/// <summary>A known title in a text: its range, the number of its words, and the first film with it; -1 for a title learned by the catalog.</summary>
readonly record struct KnownTitle(int Start, int End, int Words, int Film);

/// <summary>
/// An index of known films by title, which finds titles in a text in one pass. Titles are compared by <see cref="Key.OfTitle"/>.
/// All prefixes of titles are indexed too, so that a search stops at the first word that continues no title.
/// </summary>
public sealed class KnownFilms
{
    private const int LongestTitle = 256;
    private const ulong Seed = 14695981039346656037;

    private static readonly Lazy<KnownFilms> Embedded = new(() => new KnownFilms(Rows()));

    private readonly List<string> _rows;
    private readonly Dictionary<ulong, int> _firstFilm;
    private readonly HashSet<ulong> _prefixes;

    // The next film with the same title: "Woodstock" of 1970 and of 2019.
    private readonly Dictionary<(ulong Title, int Film), int> _nextFilm = [];
    private readonly Dictionary<int, KnownFilm> _films = [];

    internal KnownFilms(IEnumerable<string> rows, IEnumerable<string>? learned = null)
    {
        _rows = [.. rows];
        _firstFilm = new(_rows.Count * 3);
        _prefixes = new(_rows.Count * 6);
        for (var film = 0; film < _rows.Count; film++)
        {
            foreach (var title in TitlesOf(_rows[film]))
            {
                Add(_rows[film].AsSpan(title.Start, title.Length), film);
            }
        }

        foreach (var title in learned ?? [])
        {
            Add(title, -1);
        }
    }

    /// <summary>The films of <c>Data/films.tsv</c>, loaded on first use.</summary>
    public static KnownFilms Default => Embedded.Value;

    /// <summary>An empty index, to measure reading without known films.</summary>
    public static KnownFilms None { get; } = new([]);

    /// <summary>All films, ordered by title.</summary>
    public IEnumerable<KnownFilm> All => _rows.Select(row => new KnownFilm(row));

    /// <summary>The films of <see cref="Default"/>, and <paramref name="titles"/> learned by the catalog.</summary>
    public static KnownFilms With(IEnumerable<string> titles) => new(Default._rows, titles);

    /// <summary>The films with <paramref name="title"/>; empty for an unknown title or one that only the catalog learned.</summary>
    public IReadOnlyList<KnownFilm> Find(ReadOnlySpan<char> title)
    {
        var films = new List<KnownFilm>();
        var key = KeyOf(title);
        for (var film = _firstFilm.GetValueOrDefault(key, -1); film >= 0; film = _nextFilm.GetValueOrDefault((key, film), -1))
        {
            films.Add(At(film));
        }

        return films;
    }

    /// <summary>Whether <paramref name="title"/> as a whole is the title of a known film.</summary>
    public bool Knows(ReadOnlySpan<char> title) => _firstFilm.ContainsKey(KeyOf(title));

    internal KnownFilm At(int film)
    {
        lock (_films)
        {
            return _films.TryGetValue(film, out var known) ? known : _films[film] = new KnownFilm(_rows[film]);
        }
    }

    /// <summary>The longest known titles in <paramref name="text"/>, in order and without overlap; offsets index the text.</summary>
    /// <param name="printed">Only titles that begin with a capital or a digit, as they do in prose.</param>
    internal List<KnownTitle> FindIn(ReadOnlySpan<char> text, bool printed = false)
    {
        var found = new List<KnownTitle>();
        var words = TitleWords.Split(text);
        for (var first = 0; first < words.Count;)
        {
            var known = printed && char.IsLower(text[words[first].Start]) ? default : LongestFrom(words, first);
            if (known.Words > 0)
            {
                found.Add(known);
            }

            first += Math.Max(1, known.Words);
        }

        return found;
    }

    /// <summary>The ends of the known titles with which <paramref name="text"/> begins, the shortest first.</summary>
    internal List<int> EndsFrom(ReadOnlySpan<char> text)
    {
        var ends = new List<int>();
        var (key, word) = (Seed, 0);
        text = text[..Math.Min(text.Length, LongestTitle)];
        var reader = new WordReader(text, stackalloc char[WordReader.RoomFor(LongestTitle)]);
        while (reader.Read())
        {
            // A leading article is not part of a title's key.
            var hash = TitleWords.Hash(reader.Word);
            if (word++ == 0 && TitleWords.IsArticle(reader.Word))
            {
                continue;
            }

            key = Extend(key, hash);
            if (!_prefixes.Contains(key))
            {
                break;
            }

            if (_firstFilm.ContainsKey(key))
            {
                ends.Add(reader.End);
            }
        }

        return ends;
    }

    private KnownTitle LongestFrom(List<TitleWord> words, int first)
    {
        var (key, longest) = (Seed, default(KnownTitle));
        // A leading article belongs to the title but not to its key.
        var opening = words[first].IsArticle && first + 1 < words.Count ? first + 1 : first;
        for (var word = opening; word < words.Count; word++)
        {
            key = Extend(key, words[word].Hash);
            if (!_prefixes.Contains(key))
            {
                break;
            }

            if (_firstFilm.TryGetValue(key, out var film))
            {
                longest = new KnownTitle(words[first].Start, words[word].End, word - first + 1, film);
            }
        }

        return longest;
    }

    private void Add(ReadOnlySpan<char> title, int film)
    {
        var key = Seed;
        var words = TitleWords.Split(title);
        foreach (var word in words.Count > 1 && words[0].IsArticle ? words.Skip(1) : words)
        {
            _prefixes.Add(key = Extend(key, word.Hash));
        }

        if (words.Count > 0 && !_firstFilm.TryAdd(key, film) && film >= 0 && _firstFilm[key] is var other && other != film)
        {
            _nextFilm.TryAdd((key, film), other);
            _firstFilm[key] = film;
        }
    }

    private static ulong KeyOf(ReadOnlySpan<char> title)
    {
        var key = Seed;
        var words = TitleWords.Split(title);
        for (var word = words.Count > 1 && words[0].IsArticle ? 1 : 0; word < words.Count; word++)
        {
            key = Extend(key, words[word].Hash);
        }

        return key;
    }

    private static ulong Extend(ulong key, ulong word) => (key ^ word) * 1099511628211;

    private static IEnumerable<(int Start, int Length)> TitlesOf(string row)
    {
        var title = row.IndexOf('\t', StringComparison.Ordinal);
        yield return (0, title < 0 ? row.Length : title);
        var end = title < 0 ? -1 : row.IndexOf('\t', title + 1);
        for (var start = title + 1; start < end;)
        {
            var bar = row.IndexOf('|', start, end - start);
            var stop = bar < 0 ? end : bar;
            yield return (start, stop - start);
            start = stop + 1;
        }
    }

    private static List<string> Rows()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("DocCatalog.Parsing.Data.films.zip")
            ?? throw new InvalidOperationException("The known films are not part of the build.");
        using var archive = new ZipArchive(stream);
        using var reader = new StreamReader(archive.Entries[0].Open());
        var rows = new List<string>(16_000);
        while (reader.ReadLine() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }
}
