using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>What the headline and the first lines say about the list: whether it is of films, and how many it announces.</summary>
sealed class Headline
{
    private const int FirstLines = 3;
    private const int MostPromised = 300;

    private static readonly string[][] CountWords =
    [
        ["three", "trois", "tres", "drei", "tre", "três"], ["four", "quatre", "cuatro", "vier", "quattro", "quatro", "fire", "fyra"],
        ["five", "cinq", "cinco", "fünf", "cinque", "fem", "vijf"], ["six", "seis", "sechs", "sei", "seks", "sex", "zes"],
        ["seven", "sept", "siete", "sieben", "sette", "sete", "syv", "sju", "zeven"],
        ["eight", "huit", "ocho", "acht", "otto", "oito", "otte", "åtta"], ["nine", "neuf", "nueve", "neun", "nove", "ni", "nio", "negen"],
        ["ten", "dix", "diez", "zehn", "dieci", "dez", "ti", "tio", "tien"], ["eleven", "onze", "once", "elf"],
        ["twelve", "douze", "doce", "zwölf", "dodici", "doze", "tolv", "twaalf"],
    ];

    private readonly HashSet<int> _promised = [];

    public Headline(ArticleContext article)
    {
        var lexicon = article.Lines.Count == 0 ? Lexicon.Default : article.Lines[0].Lexicon;
        Films = article.Topics.Topic(article.Title);
        var texts = article.Lines.Where(line => line != article.Headline).Take(FirstLines).Select(line => line.Span.ToString())
            .Prepend(article.Title ?? "").ToList();
        ManyFilms = texts.Exists(text => article.Topics.HasPluralFilmNoun(text));
        IsOfList = texts.Exists(text => article.Topics.HasListWord(text));
        foreach (var token in Tokenizer.Split(texts[0], 0, texts[0].Length, lexicon).Where(token => token.Kind == TokenKind.Word))
        {
            AddCount(texts[0].AsSpan(token.Start, token.Length));
        }
    }

    /// <summary>1 where the headline is about films, -1 where about other things, 0 where about neither.</summary>
    public int Films { get; }

    /// <summary>Whether the text has a plural noun for films: "documentaries", "concert films".</summary>
    public bool ManyFilms { get; }

    /// <summary>Whether the text has a word typical of lists: "best", "favourites", "here are".</summary>
    public bool IsOfList { get; }

    /// <summary>Whether a list has as many entries as the headline announces, or its numbering includes that number.</summary>
    public bool Promises(CandidateList list) =>
        _promised.Contains(list.Count) ||
        (list.Sequence > 0.8 && list.Headings.Any(heading => heading.Rank is { } rank && _promised.Contains(rank.Value)));

    private void AddCount(ReadOnlySpan<char> word)
    {
        if (int.TryParse(word, out var number))
        {
            _ = number is >= 3 and <= MostPromised && _promised.Add(number);
            return;
        }

        var text = word.ToString();
        var spelled = Array.FindIndex(CountWords, words => words.Contains(text, StringComparer.OrdinalIgnoreCase));
        if (spelled >= 0)
        {
            _promised.Add(spelled + 3);
        }
    }
}
