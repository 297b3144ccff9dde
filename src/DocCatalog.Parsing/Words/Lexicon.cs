using System.Collections.Frozen;
using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Words;

/// <summary>What a phrase can be; one phrase can have several tags.</summary>
[Flags]
enum LexicalTags : long
{
    None = 0,

    // Names
    Artist = 1L << 0,
    Director = 1L << 1,
    NotArtist = 1L << 2,

    /// <summary>An artist's name that is also an ordinary word: Yes, Cream, Common.</summary>
    CommonWord = 1L << 3,
    GivenName = 1L << 4,

    // Cues, from Data/cues.tsv
    DirectorBefore = 1L << 5,
    DirectorAfter = 1L << 6,
    FilmNoun = 1L << 7,
    OtherNoun = 1L << 8,
    MusicianNoun = 1L << 9,
    OtherRole = 1L << 10,
    Release = 1L << 11,
    NotRelease = 1L << 12,
    And = 1L << 13,
    Particle = 1L << 14,
    Comparison = 1L << 15,
    Boilerplate = 1L << 16,
    DirectorField = 1L << 17,
    YearField = 1L << 18,
    ArtistField = 1L << 19,
    TitleField = 1L << 20,
    OtherField = 1L << 21,
    AnyField = DirectorField | YearField | ArtistField | TitleField | OtherField,
    Country = 1L << 22,
    Month = 1L << 23,
    Unit = 1L << 24,
    Stop = 1L << 25,
    FilmVerb = 1L << 26,
    Mentions = 1L << 27,
    RankWord = 1L << 28,
    Byline = 1L << 29,
    TourNoun = 1L << 30,
    SectionHead = 1L << 31,
    Various = 1L << 32,
    WeakVerb = 1L << 33,
    Place = 1L << 34,

    /// <summary>A director's surname that no known musician has.</summary>
    DirectorSurname = 1L << 35,
    Performs = 1L << 36,
    ListWord = 1L << 37,

    /// <summary>Counted below comments: likes, replies.</summary>
    Reaction = 1L << 42,

    /// <summary>A word that means a film only in context: "her 2004 account", "his portrait of".</summary>
    FilmKind = 1L << 38,

    /// <summary>Precedes a subject: "about".</summary>
    About = 1L << 39,

    /// <summary>Precedes a maker: "by".</summary>
    By = 1L << 40,

    /// <summary>Precedes a place: "in", "at".</summary>
    In = 1L << 41,
}

/// <summary>The words and phrases of the data files as a trie over word ids, with the tags of each phrase.</summary>
sealed class Lexicon
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;
    private readonly FrozenDictionary<long, int> _steps;

    // By trie node: the tags of a phrase, and those it has only when capitalised.
    private readonly LexicalTags[] _tags;
    private readonly LexicalTags[] _capitalizedTags;
    private readonly int _and;

    // By the id of a phrase's first word: its node, and the tags of all phrases that begin with it. Most look-ups end here.
    private readonly int[] _firstNodes;
    private readonly LexicalTags[] _reachable;
    private readonly int[] _asciiMarks = new int[128];

    private Lexicon(Builder builder)
    {
        _ids = builder.Ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _steps = builder.Steps.ToFrozenDictionary();
        _tags = [.. builder.Tags];
        _capitalizedTags = [.. builder.CapitalizedTags];
        _and = IdOf("and");
        (_firstNodes, _reachable) = FirstSteps(builder);
        for (var mark = 0; mark < _asciiMarks.Length; mark++)
        {
            _asciiMarks[mark] = mark == '&' ? _and : IdOf([(char)mark]);
        }
    }

    private static (int[] Nodes, LexicalTags[] Reachable) FirstSteps(Builder builder)
    {
        var nodes = new int[builder.Ids.Count + 1];
        var reachable = new LexicalTags[nodes.Length];
        var words = new int[builder.Tags.Count];
        // Nodes are numbered in the order of creation, parents first, so that a parent's first word is known.
        var steps = builder.Steps.Select(step => (From: (int)(step.Key >> 32), Word: (int)step.Key, Node: step.Value)).OrderBy(step => step.Node);
        foreach (var (from, word, node) in steps)
        {
            words[node] = from == 0 ? word : words[from];
            reachable[words[node]] |= builder.Tags[node] | builder.CapitalizedTags[node];
            if (from == 0)
            {
                nodes[word] = node;
            }
        }

        return (nodes, reachable);
    }

    /// <summary>The lexicon of the data files.</summary>
    public static Lexicon Default { get; } = Load([], [], KnownFilms.Default);

    /// <summary>The known films.</summary>
    public KnownFilms Films { get; private init; } = KnownFilms.None;

    /// <summary>The lexicon of the data files, extended by <paramref name="artists"/> and <paramref name="directors"/>, with these films.</summary>
    public static Lexicon With(IEnumerable<string> artists, IEnumerable<string> directors, KnownFilms films) =>
        Load(artists, directors, films);

    /// <summary>The id of a word, regardless of case and accents; -1 for an unknown one.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[64];
        var length = Key.Fold(word, folded);
        return length >= 0 && _ids.TryGetValue(folded[..length], out var id) ? id : -1;
    }

    /// <summary>The longest phrase that starts at token <paramref name="first"/> and has any of the <paramref name="wanted"/> tags.</summary>
    /// <returns>All its tags and the number of its tokens; 0 tokens where there is none.</returns>
    public (LexicalTags Tags, int Count) MatchLongest(string text, List<Token> tokens, int first, LexicalTags wanted)
    {
        var best = (Tags: LexicalTags.None, Count: 0);
        var word = WordId(text, tokens[first]);
        if (word <= 0 || (_reachable[word] & wanted) == 0)
        {
            return best;
        }

        var node = _firstNodes[word];
        for (var i = first; ;)
        {
            var tags = TagsAt(node, text, tokens, first);
            if ((tags & wanted) != 0)
            {
                best = (tags, i - first + 1);
            }

            if (++i == tokens.Count || !_steps.TryGetValue(Step(node, WordId(text, tokens[i])), out node))
            {
                return best;
            }
        }
    }

    /// <summary>The tags of one token as a phrase of its own.</summary>
    public LexicalTags TagsOf(string text, List<Token> tokens, int at) =>
        WordId(text, tokens[at]) is > 0 and var word && _firstNodes[word] is > 0 and var node
            ? TagsAt(node, text, tokens, at)
            : LexicalTags.None;

    /// <summary>Whether <paramref name="word"/> is a given name.</summary>
    public bool IsGiven(ReadOnlySpan<char> word) =>
        IdOf(word) is > 0 and var id && _firstNodes[id] is > 0 and var node && (_capitalizedTags[node] & LexicalTags.GivenName) != 0;

    // "the Band" is a band's name; "the band" is not.
    private LexicalTags TagsAt(int node, string text, List<Token> tokens, int first)
    {
        var article = tokens[first].Length == 3 && text[tokens[first].Start] is 't' && first + 1 < tokens.Count;
        var initial = text[tokens[article ? first + 1 : first].Start];
        return char.IsLower(initial) ? _tags[node] : _tags[node] | _capitalizedTags[node];
    }

    private int WordId(string text, Token token) =>
        token.Kind == TokenKind.Word ? token.Id :
        char.IsAscii(text[token.Start]) ? _asciiMarks[text[token.Start]] : IdOf(text.AsSpan(token.Start, 1));

    private static long Step(int node, int word) => ((long)node << 32) | (uint)word;

    private static Lexicon Load(IEnumerable<string> artists, IEnumerable<string> directors, KnownFilms films)
    {
        var builder = new Builder();
        builder.AddAll(DataFile.Lines("artists.txt"), LexicalTags.Artist);
        builder.AddAll(artists, LexicalTags.Artist);
        builder.AddAll(DataFile.Lines("stagenames.txt"), LexicalTags.CommonWord);
        builder.AddAll(DataFile.Lines("directors.txt"), LexicalTags.Director);
        builder.AddAll(directors, LexicalTags.Director);
        builder.AddSurnames();
        builder.AddAll(DataFile.Lines("not-artists.txt"), LexicalTags.NotArtist);
        builder.AddAll(DataFile.Lines("given-names.txt"), LexicalTags.GivenName);
        foreach (var row in DataFile.Lines("cues.tsv"))
        {
            var cells = row.Split('\t');
            builder.Add(cells[1], Enum.Parse<LexicalTags>(cells[0]), capital: false);
        }

        return new Lexicon(builder) { Films = films };
    }

    private sealed class Builder
    {
        // The tokenizer needs a lexicon for word ids, which are not used here.
        private static readonly Lexicon Empty = new(new Builder());

        private readonly Dictionary<string, LexicalTags> _surnames = new(StringComparer.Ordinal);

        public Dictionary<string, int> Ids { get; } = new(StringComparer.Ordinal);
        public Dictionary<long, int> Steps { get; } = [];
        public List<LexicalTags> Tags { get; } = [LexicalTags.None];
        public List<LexicalTags> CapitalizedTags { get; } = [LexicalTags.None];

        public void AddAll(IEnumerable<string> phrases, LexicalTags tag)
        {
            foreach (var phrase in phrases)
            {
                var surname = phrase[(phrase.LastIndexOf(' ') + 1)..];
                _surnames[surname] = _surnames.GetValueOrDefault(surname) | tag;
                Add(phrase, tag, char.IsUpper(phrase[0]));
                if (phrase.Length > 4 && phrase[1] == '.' && phrase[3] == '.')
                {
                    // "D.A. Pennebaker" is also written "D. A. Pennebaker" and "DA Pennebaker".
                    Add(phrase[..2] + " " + phrase[2..], tag, capital: true);
                    Add(phrase[..1] + phrase[2..3] + phrase[4..], tag, capital: true);
                }

                if (tag != LexicalTags.GivenName && phrase.StartsWith("The ", StringComparison.Ordinal))
                {
                    AddWithoutArticle(phrase[4..], tag);
                }
            }
        }

        // "the Rolling Stones" is also written without its article; "Band" and "Who" alone are ordinary words.
        private void AddWithoutArticle(string rest, LexicalTags tag)
        {
            if (rest.Contains(' ', StringComparison.Ordinal) || tag != LexicalTags.Artist)
            {
                Add(rest, tag, capital: true);
            }
        }

        public void Add(string phrase, LexicalTags tag, bool capital)
        {
            var node = 0;
            foreach (var token in Tokenizer.Split(phrase, 0, phrase.Length, Empty))
            {
                var word = phrase[token.Start] == '&' ? "and" : phrase.AsSpan(token.Start, token.Kind == TokenKind.Possessive ? 1 : token.Length);
                node = Next(node, Id(word));
                if (token.Kind == TokenKind.Possessive && token.Length > 1)
                {
                    break;
                }
            }

            (capital ? CapitalizedTags : Tags)[node] |= tag;
        }

        /// <summary>Adds the surnames that only directors have among the names added so far, so that "Scorsese" alone is recognised.</summary>
        public void AddSurnames()
        {
            foreach (var surname in _surnames.Where(surname => surname.Value == LexicalTags.Director && surname.Key.Length > 4))
            {
                Add(surname.Key, LexicalTags.DirectorSurname, capital: true);
            }
        }

        private int Next(int node, int word)
        {
            if (!Steps.TryGetValue(Step(node, word), out var next))
            {
                next = Tags.Count;
                Tags.Add(LexicalTags.None);
                CapitalizedTags.Add(LexicalTags.None);
                Steps.Add(Step(node, word), next);
            }

            return next;
        }

        private int Id(ReadOnlySpan<char> word)
        {
            Span<char> folded = stackalloc char[64];
            var length = Key.Fold(word, folded);
            var text = length >= 0 ? folded[..length].ToString() : word.ToString();
            if (!Ids.TryGetValue(text, out var id))
            {
                id = Ids.Count + 1;
                Ids.Add(text, id);
            }

            return id;
        }
    }
}
