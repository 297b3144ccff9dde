using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>Collects the names of an entry from heading, fields and prose, each once, with the features of its possible roles.</summary>
sealed class EntryNames
{
    // "Director Colm Averill spent three years with the band Tin Harvest.": more than a credit.
    private const int LongestCredit = 7;

    private readonly Section _section;
    private readonly Heading _heading;
    private readonly TextRange _title;
    private readonly ListConventions _conventions;
    private readonly string _titleKey;
    private readonly List<NameCandidate> _names = [];
    private readonly Dictionary<string, NameCandidate> _byKey = new(StringComparer.Ordinal);

    private EntryNames(Section section, ListConventions conventions)
    {
        (_section, _heading, _title, _conventions) = (section, section.Heading, section.Heading.Title, conventions);
        _titleKey = $" {section.Heading.TitleKey} ";
    }

    /// <summary>The names in the order of first mention; those in the heading come first.</summary>
    public static List<NameCandidate> Collect(Section section, ListConventions conventions)
    {
        var entry = new EntryNames(section, conventions);
        entry.ReadHeading();
        entry.ReadMeta();
        entry.ReadFields();
        entry.ReadTitle();
        for (var i = 0; i < section.Body.Length; i++)
        {
            entry.ReadProse(section.Body[i], i == 0);
        }

        entry.DropSharedSurnames();
        entry.MergeShortForms();
        entry._names.ForEach(entry.SetKnowledge);
        new FilmFacts(section).Compare(entry._names);
        return entry._names;
    }

    private void ReadHeading()
    {
        AddAll(_heading.Line, NameParts.Credits(_heading.Text, _heading.Credits), NameFeature.DirectorCredit);
        AddAll(_heading.Line, _heading.Artists, NameFeature.ArtistField);
        foreach (var part in _heading.Unlabelled)
        {
            var passage = new TextPassage(_heading.Line, part);
            if (_conventions.NamesDirectors(_heading, part))
            {
                AddAll(_heading.Line, [part], NameFeature.DirectorConvention);
            }
            else if (_conventions.NamesArtists(_heading, part) && passage.MatchLongest(0, LexicalTags.Various).Count == 0)
            {
                AddAll(_heading.Line, [part], NameFeature.ArtistConvention);
            }
        }
    }

    private void ReadMeta()
    {
        foreach (var meta in _heading.Meta)
        {
            AddAll(meta.Line, NameParts.Credits(meta.Line.Text, meta.Credits), NameFeature.DirectorCredit);
            if (meta.Line.EndsAsSentence && meta.Line.WordCount > LongestCredit)
            {
                ReadProse(new TextPassage(meta.Line, meta.Line.Range), true);
            }

            var unlabelled = meta.Unlabelled.Where(part =>
                meta.Credits.Count == 0 && RoleReader.RoleOf(meta.Line, part) is not LikelyRole.Artist);
            AddAll(meta.Line, unlabelled, NameFeature.MetaName);
        }

        if (_conventions.OpensWithNameLine && ListConventions.NameLine(_section) is { } names)
        {
            AddAll(_section.Body[0].Line, [names], NameFeature.DirectorConvention);
        }
    }

    private void ReadFields()
    {
        foreach (var (kind, value) in _section.Fields)
        {
            if ((kind & LexicalTags.ArtistField) != 0)
            {
                AddAll(value.Line, [value.Range], NameFeature.ArtistField);
            }
            else if ((kind & LexicalTags.DirectorField) != 0 && (kind & LexicalTags.OtherField) == 0)
            {
                AddAll(value.Line, [value.Range], NameFeature.DirectorField, NameFeature.DirectorCredit);
            }
        }
    }

    private void AddAll(Line line, IEnumerable<TextRange> parts, params NameFeature[] features)
    {
        var isArtist = features is [NameFeature.ArtistField or NameFeature.ArtistConvention];
        foreach (var name in parts.SelectMany(part => NameReader.All(line, part, isArtist)))
        {
            var passage = new TextPassage(line, name.Range);
            var isWhole = passage.Names is [{ First: 0 } only] && only.Count == passage.Tokens.Count;
            var hit = isWhole
                ? passage.Names[0]
                : new NameHit(0, passage.Tokens.Count, LexicalTags.None, passage.Names is [{ IsPerson: true }, ..]);
            var candidate = Add(name, hit);
            Array.ForEach(features, feature => candidate.Set(feature));
        }
    }

    private NameCandidate Add(ReadName name, NameHit hit)
    {
        var key = Key.OfName(name.Value);
        if (!_byKey.TryGetValue(key, out var candidate))
        {
            _names.Add(_byKey[key] = candidate = new NameCandidate(name, hit));
        }

        candidate.Mentions++;
        return candidate;
    }

    // A single word of a title is a name mostly where the title separates it: "Metallica: Some Kind of Monster", "Gaga's …".
    private void ReadTitle()
    {
        var passage = new TextPassage(_heading.Line, _title);
        foreach (var hit in passage.Names.Where(hit => hit.IsArtist || hit.IsPerson))
        {
            var name = Add(NameReader.Make(passage, hit.First, hit.After), hit);
            name.Set(NameFeature.OnlyInTitle, name.Mentions == 1);
            name.Set(NameFeature.WholeTitle, hit.Count == passage.Tokens.Count);
            name.Set(NameFeature.SetApartInTitle, IsSeparated(passage, hit));
            name.Set(NameFeature.PlainPhrase, IsPlainPhrase(passage, hit));
        }
    }

    // "Standing in the Shadows of Motown" is not about the Shadows, nor "Journey to the Pier" about Journey.
    private static bool IsPlainPhrase(TextPassage passage, NameHit hit) =>
        hit.After < passage.Tokens.Count && char.IsLower(passage.SpanOf(hit.After)[0]) &&
        (NameUse.IsCommon(passage, hit) || (hit.Count == 2 && passage.SpanOf(hit.First) is "the" or "The"));

    // "Low Harbour: Live". A name that is also an ordinary word counts only at the start of a title.
    private static bool IsSeparated(TextPassage passage, NameHit hit) =>
        (hit.After < passage.Tokens.Count && (IsDash(passage, hit.After) ||
            (passage.Tokens[hit.After].Kind == TokenKind.Possessive && hit.First == 0))) ||
        (hit.First > 0 && hit.After == passage.Tokens.Count && IsDash(passage, hit.First - 1) && !NameUse.IsCommon(passage, hit));

    private static bool IsDash(TextPassage passage, int token) =>
        passage.Text[passage.Tokens[token].Start] is ':' or '–' or '-' or '—';

    private void ReadProse(TextPassage passage, bool isFirst)
    {
        var hits = passage.Names;
        var masked = MaskedSpans.Find(passage, _heading, _title);
        var film = _heading.Text.AsSpan(_title.Start, _title.Length);
        var (opening, token) = (isFirst, 0);
        for (var first = 0; first < hits.Count;)
        {
            var last = first;
            while (last + 1 < hits.Count && NamesList.AreNeighbours(passage, hits[last], hits[last + 1]))
            {
                last++;
            }

            while (opening && token < hits[first].First)
            {
                opening = !NamesList.EndsSentence(passage, token++);
            }

            for (var at = first; at <= last; at++)
            {
                Read(new NameUse(passage, hits, at, first, last), masked.Masks(passage, hits[at]), film, opening);
            }

            first = last + 1;
        }
    }

    private void Read(NameUse use, bool masked, ReadOnlySpan<char> film, bool opening)
    {
        var name = use.Name;
        if (masked && (!use.Hits[use.At].IsArtist || _byKey.ContainsKey(Key.OfName(name.Value))))
        {
            return;
        }

        var candidate = Add(name, use.Hits[use.At] with { IsPerson = use.Hits[use.At].IsPerson || use.SharesSurname });
        candidate.SharesSurname |= use.SharesSurname;
        candidate.Unset(NameFeature.OnlyInTitle);
        if (masked)
        {
            candidate.Set(NameFeature.Masked);
            return;
        }

        candidate.Unset(NameFeature.Masked);
        use.SetFeatures(candidate, film, opening);
    }

    // "Harrison and Ringo Starr", where George Harrison is named too: "Harrison" is no given name.
    private void DropSharedSurnames()
    {
        if (!_names.Exists(name => name.SharesSurname))
        {
            return;
        }

        var surnames = _names.FindAll(name => !name.IsWord && !name.SharesSurname)
            .Select(name => name.LastWord.ToString()).ToHashSet(StringComparer.Ordinal);
        _names.RemoveAll(name => name.SharesSurname && surnames.Contains(name.FirstWord.ToString()));
    }

    // "Dylan" is Bob Dylan where both are named, and "Maysles" both brothers. "Stones" of "The Rolling Stones" is no surname.
    private void MergeShortForms()
    {
        var words = new Dictionary<string, NameCandidate>(StringComparer.OrdinalIgnoreCase);
        _names.FindAll(name => name.IsWord && !name.Has(NameFeature.ArtistField)).ForEach(name => words.TryAdd(name.Name.Value, name));
        var wordOf = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var merged = new HashSet<NameCandidate>();
        var fullNames = _names.Where(name => words.Count > 0 && !name.IsWord && !name.Name.Value.StartsWith("The ", StringComparison.Ordinal));
        foreach (var full in fullNames)
        {
            if (wordOf.TryGetValue(full.LastWord, out var word) || wordOf.TryGetValue(full.FirstWord, out word))
            {
                full.Merge(word);
                merged.Add(word);
            }
        }

        _names.RemoveAll(merged.Contains);
    }

    // Features that do not depend on where the name is used: what the lexicon knows, and whether the title has it.
    private void SetKnowledge(NameCandidate name)
    {
        SetLexicon(name);
        var inTitle = IsInTitle(name.Key);
        name.Set(NameFeature.InTitle, inTitle);
        name.Set(NameFeature.PartInTitle, !inTitle && name.Hit.IsPerson && IsInTitle(name.Key.AsSpan(name.Key.LastIndexOf(' ') + 1)));
        name.Set(NameFeature.Repeated, name.Mentions > 1);
        SetCombined(name);
    }

    private static void SetLexicon(NameCandidate name)
    {
        var hit = name.Hit;
        var common = hit.IsArtist && (hit.Tags & (LexicalTags.CommonWord | LexicalTags.GivenName | LexicalTags.Place)) != 0 && name.IsWord;
        name.Set(NameFeature.KnownArtist, hit.IsArtist && !name.IsWord);
        name.Set(NameFeature.KnownArtistWord, hit.IsArtist && name.IsWord && !common);
        name.Set(NameFeature.CommonArtist, common);
        name.Set(NameFeature.KnownDirector, hit.IsDirector && !name.IsWord);
        name.Set(NameFeature.DirectorSurname, name.IsWord && (hit.Tags & LexicalTags.DirectorSurname) != 0);
        name.Set(NameFeature.DirectorAndArtist, hit.IsDirector && hit.IsArtist);
        name.Set(NameFeature.KnownOther, (hit.Tags & LexicalTags.NotArtist) != 0);
        name.Set(NameFeature.Place, (hit.Tags & LexicalTags.Place) != 0);
        name.Set(NameFeature.UnknownPerson, name.IsUnknownPerson);
        name.Set(NameFeature.UnknownWord, !hit.IsKnown && name.IsWord && (hit.Tags & LexicalTags.DirectorSurname) == 0);
        name.Set(NameFeature.UnknownPhrase, !hit.IsKnown && !name.IsWord && !hit.IsPerson);
        name.Set(NameFeature.Katakana, !hit.IsKnown && Tokenizer.IsKatakana(name.Name.Value[0]));
    }

    private static void SetCombined(NameCandidate name)
    {
        var hit = name.Hit;
        name.Set(NameFeature.CommonOnlyInTitle, name.Has(NameFeature.CommonArtist) && name.Has(NameFeature.OnlyInTitle));
        name.Set(NameFeature.ArtistCued, hit.IsArtist && name.IsCued);
        var films = name.Has(NameFeature.FilmVerb) || name.Has(NameFeature.WeakVerb) || name.Has(NameFeature.ByAlone) ||
            name.Has(NameFeature.FollowedByVerb);
        name.Set(NameFeature.UnknownMusician, !hit.IsKnown && name.Has(NameFeature.MusicianBefore) && !name.Has(NameFeature.RoleBefore));
        name.Set(NameFeature.PersonInRole, !hit.IsArtist && name.Has(NameFeature.RoleBefore) && !name.Has(NameFeature.DirectorBefore));
        name.Set(NameFeature.DirectorFilms, (hit.IsDirector || (hit.Tags & LexicalTags.DirectorSurname) != 0) && films);
    }

    private bool IsInTitle(ReadOnlySpan<char> key)
    {
        for (var rest = _titleKey.AsSpan(); rest.IndexOf(key) is > 0 and var at; rest = rest[(at + 1)..])
        {
            if (rest[at - 1] == ' ' && rest[at + key.Length] == ' ')
            {
                return true;
            }
        }

        return false;
    }
}
