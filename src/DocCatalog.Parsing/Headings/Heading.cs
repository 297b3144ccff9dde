using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Headings.Titles;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings;

/// <summary>A line read as the heading of an entry: its parts, before the list decides what the ambiguous ones are.</summary>
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
        // A copy with another title keeps nothing that was found out about the old one.
        init => (field, _isTitleLike, _isNameOnly, _titleKey, _knownStrength) = (value, null, null, null, null);
    }

    /// <summary>How probable it is that it heads an entry of the article's list, from 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The title stands in quotation marks.</summary>
    public bool Quoted { get; init; }

    /// <summary>The title is set in italics or bold.</summary>
    public bool Emphasised { get; init; }
    public IReadOnlyList<Year> Years { get; init; } = [];

    /// <summary>Names that a word such as "dir." or "by" marks as the directors'.</summary>
    public IReadOnlyList<TextRange> Credits { get; init; } = [];

    /// <summary>Parts beside title and year that carry no label: a director, an artist, a country, a service.</summary>
    public IReadOnlyList<TextRange> Unlabelled { get; init; } = [];

    /// <summary>The parts of the heading that may be its title; empty where the title stands in a sentence.</summary>
    public IReadOnlyList<TitleProposal> Titles { get; init; } = [];

    /// <summary>The one that was chosen.</summary>
    public TitleProposal? Chosen { get; init; }

    /// <summary>Nothing but that it is known sets the title off from the words before it.</summary>
    public bool OpensWithinWords => Chosen?.From.Kind == Edge.Known;

    /// <summary>Where the heading ends on its line, what follows being prose at most.</summary>
    public int End { get; init; }

    /// <summary>Where prose of the entry starts on the heading's own line; the line's end where there is none.</summary>
    public int BodyStart { get; init; }

    /// <summary>The words run on after the year: a sentence that names a film, rather than a heading.</summary>
    public bool RunsOn { get; init; }

    /// <summary>What a table's column of artists says.</summary>
    public IReadOnlyList<TextRange> Artists { get; init; } = [];

    /// <summary>The heading's part of its line; films that share a line have each their own.</summary>
    public TextRange Range { get; init; }

    /// <summary>The lines under the heading that hold year, directors and the like; empty where the heading holds them itself.</summary>
    public IReadOnlyList<TailReader> Meta { get; init; } = [];

    /// <summary>The film is named within a sentence; what the entry says of it ends with its own line.</summary>
    public bool IsInline { get; init; }

    /// <summary>What the labelled lines under the heading hold.</summary>
    public LexicalTags Below { get; init; }

    public bool HasYear => Years.Count > 0 || Meta.Any(meta => meta.Years.Count > 0) || (Below & LexicalTags.YearField) != 0;

    /// <summary>Whether a year is given as the film's, rather than in a sentence that runs on.</summary>
    public bool HasOwnYear => HasYear && !RunsOn;

    /// <summary>Whether it is a whole line that reads as a sentence, with nothing behind the title to be a summary.</summary>
    public bool IsSentence => BodyStart >= Range.End && Line.EndsAsSentence && Line.WordCount > ShortSentence;

    /// <summary>Its line and where the title starts on it: headings read in two ways share it.</summary>
    public (int Line, int Title) Place => (Line.Index, Title.Start);

    /// <summary>Whether it contains a link to a film's page on a well-known site.</summary>
    public bool HasFilmLink => Line.Block.Marks.Any(mark => mark.Kind == MarkKind.FilmLink && mark.Start < Range.End && mark.End > Range.Start);

    public string Text => Line.Text;

    /// <summary>The text of a part that may be its title.</summary>
    public string TextOf(TitleProposal proposal) => Text[proposal.Title.Start..proposal.Title.End];
    public ReadOnlySpan<char> TitleText => Text.AsSpan(Title.Start, Title.Length);
    public bool HasCredit => Credits.Count > 0 || Meta.Any(meta => meta.Credits.Count > 0) || (Below & LexicalTags.DirectorField) != 0;

    /// <summary>The title is set off, or is short and has the capitals of one.</summary>
    public bool IsTitleLike => _isTitleLike ??= Quoted || Emphasised || HasCapitalsOfTitle();

    /// <summary>Whether the title is a musician's name and nothing else: "Leonard Cohen", "Fela Kuti".</summary>
    public bool IsNameOnly => _isNameOnly ??= !Quoted && !Emphasised && RoleReader.RoleOf(Line, Title) is LikelyRole.Artist;

    /// <summary>The title as titles are compared, see <see cref="Key.OfTitle"/>.</summary>
    public string TitleKey => _titleKey ??= Key.OfTitle(TitleText.ToString());

    /// <summary>How strongly the heading speaks for a film because of a known title, from 0 to 1; see <see cref="Headings.KnownStrength"/>.</summary>
    public double KnownStrength => _knownStrength ??= Headings.KnownStrength.Measure(this);

    private bool HasCapitalsOfTitle()
    {
        var words = Line.TokensIn(Title).FindAll(token => token.Kind == TokenKind.Word);
        var small = words.Skip(1).Count(word => char.IsLower(Text[word.Start]) && word.Length > 3);
        return words.Count is > 0 and <= 14 && (small * 3 <= words.Count || ((Line.UsesSentenceCase || (Years.Count > 0 && !RunsOn)) && words.Count < 10 && !char.IsLower(Text[words[0].Start]))) && !TitleText.Contains(". ", StringComparison.Ordinal);
    }
}
