using System.Collections.Frozen;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>Detects the language of an article from its script and its most frequent short words.</summary>
static class LanguageRule
{
    // Shorter lines are titles and labels, which may be in any language.
    private const int WordsOfProse = 7;
    private const int LinesRead = 60;
    private const int LongestFunctionWord = 7;

    private const int FewestWords = 5;
    private const double FewestVotes = 4;
    private const double LeastLead = 1.2;
    private const double LeastShareOfFunctionWords = 0.12;
    private const double LetterVote = 0.5;

    // Function words of each language that shares its script with others, and letters that few others have. A word's vote is divided among
    // the languages that have it. Latin is listed to recognise filler text.
    private static readonly (string Language, string Words, string Letters)[] Languages =
    [
        ("en", "the and of to in is that with was for it who this his from are as by at their", ""),
        ("fr", "les des et est une dans du pour qui le la de un que sur avec au par ce sa son", "œçèê"),
        ("de", "der die das und ist mit ein eine nicht von den im auf dem des sich zu auch für", "ßüö"),
        ("es", "el los las una en con del su que de la un por para es se como más lo y", "ñ"),
        ("pt", "os uma do da não em com um ao que de para por no na se é mais como dos", "ãõç"),
        ("gl", "os unha do da non en con un ao que de para por no na se é máis como dun polo moi", "ñ"),
        ("it", "il di che della gli nel sono per la un una è con del dei si come più le non", "ìù"),
        ("ca", "els amb una del que de la i per un es al les va més dels seu són", "ç"),
        ("ro", "și de în la cu un o pe din care este nu se pentru mai au lui că ale", "șțăâ"),
        ("nl", "het een van en niet zijn op voor ook de die met dat is te aan door over deze", ""),
        ("af", "het van en nie sy op vir ook die met wat is te aan deur oor hierdie", ""),
        ("sv", "och att det som är på inte för med en av den till ett om har från han", "åäö"),
        ("da", "og det er af til den på ikke som at en med for de fra har han hvor efter hvad kun sig havde nogle meget mod ud blev uden bliver", "æøå"),
        ("no", "og det er av til den på ikke som å en med for de fra har han hvor etter hva bare seg hadde noen mye mot ut ble uten blir", "æøå"),
        ("is", "og að er í sem á við ekki um hann með það til eru af því var frá", "þðæ"),
        ("fi", "ja on ei että oli joka se kun hän myös mutta kuin sekä ovat niin vuonna hänen", "äö"),
        ("et", "ja on ei et oli kes see kui ta ka aga mis oma siis olid aasta", "õäöü"),
        ("hu", "a az és hogy nem is egy volt de ez meg mint csak már még aki ami", "őűöü"),
        ("pl", "i w na z się nie to jest do jak że o po który dla od przez jego", "łżśćąęź"),
        ("cs", "a v na se je že z s to do o který jako pro ve jeho ale po si jsou byl nebo jsem jeden", "ěřůžš"),
        ("sk", "a v na sa je že z s to do o ktorý ako pre vo jeho ale po si sú bol alebo som jeden", "ľžšôť"),
        ("sl", "in je v na se za da so ki z bil tudi kot pa od ali", "šžč"),
        ("hr", "i je u na se da za su od s kao koji nije što bio gdje prije uvijek vrijeme", "đćšžč"),
        ("sr", "i je u na se da za su od sa kao koji nije šta bio gde pre uvek vreme и је у на се да за су од са као који није шта био где", "đćšžčјљњћђџ"),
        ("lt", "ir yra su kad iš tai kaip į jo bet buvo kuris apie", "ėųąžš"),
        ("lv", "un ir par ar no uz ka kā tas bet bija kas viņa", "ņļāēī"),
        ("tr", "ve bir bu da de için ile olan olarak gibi daha çok ama kadar sonra ki", "ğışü"),
        ("id", "yang dan di dengan untuk dari ini itu pada dalam adalah tidak oleh ke karena bisa saat namun sebuah musik", ""),
        ("ms", "yang dan di dengan untuk dari ini itu pada dalam adalah tidak oleh ke kerana boleh ialah daripada apabila muzik", ""),
        ("vi", "và của là một trong những các được cho với người không này có đã khi", "đ"),
        ("la", "et in ut sed non est qui ad cum quam nec vel ac eget sit amet quis nunc id eu dolor", ""),
        ("ru", "и в не на что он она это как с его был из для который но от о они", "ыэё"),
        ("uk", "і та що не на в у з це як його від до є він вона який але про й", "іїєґ"),
        ("be", "і ў не на што з як у яго яна да гэта які але пра ад ён", "ўыэёі"),
        ("bg", "и на не да се за от е са с в че като най си който но ще ги", "ъ"),
        ("mk", "и на не да се за од е со во ќе кој што но ги како си", "јљњџѓќѕ"),
        ("ar", "في من على إلى أن هذا هذه التي الذي عن مع هو كان ما بعد بين", ""),
        ("fa", "در به از که این را است با برای آن یک بود خود او ها", "پچژگ"),
        ("ur", "کے میں کی ہے اور کا سے کو نے پر یہ تھا ایک", "ٹڈڑےں"),
    ];

    private static readonly FrozenDictionary<string, int[]> FunctionWords = Table(row => row.Words.Split(' '));

    private static readonly FrozenDictionary<char, int[]> Letters = Table(row => row.Letters);

    /// <summary>
    /// A BCP 47 tag, or null where the text is too short or two languages are too similar; and whether the language writes titles in sentence
    /// case. English does not; where no language is detected, title case is the safer assumption.
    /// </summary>
    public static (string? Language, bool UsesSentenceCase) Find(IReadOnlyList<Line> lines)
    {
        var scripts = new Scripts(lines.Take(2 * LinesRead));
        if (scripts.Language is { } decisive)
        {
            return (decisive, true);
        }

        var language = ByFunctionWords(lines.Where(line => line.WordCount >= WordsOfProse).Take(LinesRead));
        return (language, language is null ? scripts.IsCyrillic : language != "en");
    }

    private static string? ByFunctionWords(IEnumerable<Line> prose)
    {
        var votes = new double[Languages.Length];
        var (words, small) = (0, 0);
        foreach (var line in prose)
        {
            words += line.WordCount;
            foreach (var token in line.Tokens)
            {
                small += Vote(line.Text.AsSpan(token.Start, token.Length), votes) ? 1 : 0;
            }
        }

        var best = Array.IndexOf(votes, votes.Max());
        var second = votes.Where((_, language) => language != best).Max();
        var isClear = votes[best] >= FewestVotes && votes[best] >= LeastLead * second && small >= LeastShareOfFunctionWords * words;
        return isClear && Languages[best].Language != "la" ? Languages[best].Language : null;
    }

    // Whether the word is a function word of some language. Capitalised words are ignored: titles and names may be in any language.
    private static bool Vote(ReadOnlySpan<char> word, double[] votes)
    {
        if (char.IsUpper(word[0]))
        {
            return false;
        }

        foreach (var character in word)
        {
            if (!char.IsAscii(character) && Letters.TryGetValue(character, out var writers))
            {
                Share(LetterVote, writers, votes);
            }
        }

        if (word.Length > LongestFunctionWord || !FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var speakers))
        {
            return false;
        }

        Share(1, speakers, votes);
        return true;
    }

    private static void Share(double vote, int[] languages, double[] votes)
    {
        foreach (var language in languages)
        {
            votes[language] += vote / languages.Length;
        }
    }

    private static FrozenDictionary<T, int[]> Table<T>(Func<(string Language, string Words, string Letters), IEnumerable<T>> keys) where T : notnull =>
        Languages.SelectMany((row, language) => keys(row).Distinct().Select(key => (key, language)))
            .GroupBy(pair => pair.key, pair => pair.language)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Counts the words of a text by script; some scripts identify the language.</summary>
    private readonly struct Scripts
    {
        private readonly int _words;
        private readonly int _cyrillic;
        private readonly int _han;
        private readonly int _kana;
        private readonly (string Language, int Words) _decisive;

        public Scripts(IEnumerable<Line> lines)
        {
            int greek = 0, hebrew = 0, thai = 0, hangul = 0;
            foreach (var line in lines)
            {
                _words += line.WordCount;
                foreach (var token in line.Tokens)
                {
                    switch (line.Text[token.Start])
                    {
                        case < '\u0370': break;
                        case (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF'): greek++; break;
                        case >= '\u0400' and <= '\u052F': _cyrillic++; break;
                        case >= '\u05D0' and <= '\u05F4': hebrew++; break;
                        case >= '\u0E01' and <= '\u0E5B': thai++; break;
                        case >= '\uAC00' and <= '\uD7A3': hangul++; break;
                        case >= '\u4E00' and <= '\u9FFF': _han++; break;
                        case (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA'): _kana++; break;
                    }
                }
            }

            var eastAsian = (Language: EastAsianLanguage(_han, _kana), Words: (_han + _kana) / 2);
            _decisive = new[] { ("el", greek), ("he", hebrew), ("th", thai / 4), ("ko", hangul), eastAsian }.MaxBy(script => script.Item2);
        }

        public bool IsCyrillic => IsMost(_cyrillic);

        public string? Language => IsMost(_decisive.Words) && _decisive.Language.Length > 0 ? _decisive.Language : null;

        private bool IsMost(int words) => words >= FewestWords && words * 2 > _words;

        // Japanese text always contains kana; Chinese contains a few in Japanese names.
        private static string EastAsianLanguage(int han, int kana) => kana * 8 >= han ? "ja" : kana * 40 <= han ? "zh" : "";
    }
}
