using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Headings.Titles;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings;

/// <summary>A line read as an entry's heading. Which of its parts is what may be ambiguous until the whole list is known.</summary>
sealed record Heading
{
    private const int ShortSentence = 6;

    private bool? _isTitleLike;
    private bool? _isNameOnly;
    private string? _titleKey;
    private double? _knownStrength;

    public required Line Line { get; init; }
    public Rank? Rank { get; init; }
    public required TextRange Title
    {
        get;
        // A copy with another title must not keep values computed for the old one.
        init => (field, _isTitleLike, _isNameOnly, _titleKey, _knownStrength) = (value, null, null, null, null);
    }

    /// <summary>The probability that the line is an entry's heading.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Whether the title is in quotation marks.</summary>
    public bool Quoted { get; init; }

    /// <summary>Whether the title is in italics or bold.</summary>
    public bool Emphasised { get; init; }
    public IReadOnlyList<Year> Years { get; init; } = [];

    /// <summary>Directors' names, after a cue such as "dir." or "by".</summary>
    public IReadOnlyList<TextRange> Credits { get; init; } = [];

    /// <summary>Other parts, without a label: a director, an artist, a country, a streaming service.</summary>
    public IReadOnlyList<TextRange> Unlabelled { get; init; } = [];

    /// <summary>The ranges that may be the title; empty where a sentence names the film.</summary>
    public IReadOnlyList<TitleProposal> Titles { get; init; } = [];

    /// <summary>The chosen one of <see cref="Titles"/>.</summary>
    public TitleProposal? Chosen { get; init; }

    /// <summary>Whether the title begins within the text and is recognised only because it is known.</summary>
    public bool OpensWithinWords => Chosen?.From.Kind == Edge.Known;

    /// <summary>The end of the heading on its line; only prose may follow.</summary>
    public int End { get; init; }

    /// <summary>The start of prose on the heading's line; the line's end where there is none.</summary>
    public int BodyStart { get; init; }

    /// <summary>Whether words follow the year without punctuation, as in a sentence that names a film.</summary>
    public bool RunsOn { get; init; }

    /// <summary>The cell in a table's column of artists.</summary>
    public IReadOnlyList<TextRange> Artists { get; init; } = [];

    /// <summary>The heading's part of its line, which several films may share.</summary>
    public TextRange Range { get; init; }

    /// <summary>Lines below the heading with year, directors and the like; empty where the heading itself has them.</summary>
    public IReadOnlyList<TailReader> Meta { get; init; } = [];

    /// <summary>Whether a sentence names the film, so that its entry ends with the line.</summary>
    public bool IsInline { get; init; }

    /// <summary>The kinds of labelled lines below the heading.</summary>
    public LexicalTags Below { get; init; }

    public bool HasYear =>
        Years.Count > 0 || Meta.Any(meta => meta.Years.Count > 0) || (Below & LexicalTags.YearField) != 0;

    /// <summary>Whether it has a year that is not part of a sentence.</summary>
    public bool HasOwnYear => HasYear && !RunsOn;

    /// <summary>Whether the whole line is a sentence.</summary>
    public bool IsSentence => BodyStart >= Range.End && Line.EndsAsSentence && Line.WordCount > ShortSentence;

    /// <summary>Line index and start of the title: equal for headings that are two readings of one.</summary>
    public (int Line, int Title) Place => (Line.Index, Title.Start);

    /// <summary>Whether it contains a link to a film's page on a well-known site.</summary>
    public bool HasFilmLink => Line.Block.Marks.Any(mark =>
        mark.Kind == MarkKind.FilmLink && mark.Start < Range.End && mark.End > Range.Start);

    public string Text => Line.Text;

    public string TextOf(TitleProposal proposal) => Text[proposal.Title.Start..proposal.Title.End];

    public ReadOnlySpan<char> TitleText => Text.AsSpan(Title.Start, Title.Length);
    public bool HasCredit =>
        Credits.Count > 0 || Meta.Any(meta => meta.Credits.Count > 0) || (Below & LexicalTags.DirectorField) != 0;

    /// <summary>Whether the title is quoted or emphasised, or short and capitalised like a title.</summary>
    public bool IsTitleLike => _isTitleLike ??= Quoted || Emphasised || HasCapitalsOfTitle();

    /// <summary>Whether the title is only a musician's name: "Leonard Cohen", "Fela Kuti".</summary>
    public bool IsNameOnly => _isNameOnly ??= !Quoted && !Emphasised && RoleReader.RoleOf(Line, Title) is LikelyRole.Artist;

    /// <summary>The title's key, see <see cref="Key.OfTitle"/>.</summary>
    public string TitleKey => _titleKey ??= Key.OfTitle(TitleText.ToString());

    /// <summary>See <see cref="Headings.KnownStrength.Measure"/>.</summary>
    public double KnownStrength => _knownStrength ??= Headings.KnownStrength.Measure(this);

    private bool HasCapitalsOfTitle()
    {
        var words = Line.TokensIn(Title).FindAll(token => token.Kind == TokenKind.Word);
        if (words.Count is 0 or > 14)
        {
            return false;
        }

        var small = words.Skip(1).Count(word => char.IsLower(Text[word.Start]) && word.Length > 3);
        var isSentenceCase = (Line.UsesSentenceCase || (Years.Count > 0 && !RunsOn)) && words.Count < 10 && !char.IsLower(Text[words[0].Start]);
        return (small * 3 <= words.Count || isSentenceCase) && !TitleText.Contains(". ", StringComparison.Ordinal);
    }
}
