using System.Text;

namespace DocCatalog.TestSupport.Scale;

/// <summary>Words, names and texts that never were, drawn as often as real ones: few of them all the time, most of them hardly ever.</summary>
internal sealed class MadeWords(Random random)
{
    private const int Vocabulary = 60_000;
    private const int FirstNames = 499;
    private const int LastNames = 20_011;

    private static readonly string[] Common =
        "the and of a to in film music band on with for his her is life songs story documentary concert rock road tour years live jazz love stage sound night".Split(' ');

    private static readonly string[] Syllables = [.. "b c d f g h k l m n p r s t v w z br st th".Split(' ').SelectMany(start => "aeiou".Select(vowel => start + vowel))];

    /// <summary>One of the first <paramref name="count"/> numbers, from 0: the n-th as often as 1 ÷ n^<paramref name="exponent"/>, as Zipf has it.</summary>
    public int Zipf(int count, double exponent = 1) => exponent == 1
        ? (int)Math.Pow(count, random.NextDouble()) - 1
        : (int)(count * Math.Pow(random.NextDouble(), 1 / (1 - exponent)));

    /// <summary>The word that is the <paramref name="number"/>-th most frequent.</summary>
    public static string Word(int number)
    {
        var code = number < 2_000 ? 7_919 * number % 10_000 : (int)(611_953L * number % 1_000_000);
        return number < Common.Length ? Common[number]
            : number < 2_000 ? Syllables[code / 100] + Syllables[code % 100]
            : Syllables[code / 10_000] + Syllables[code / 100 % 100] + Syllables[code % 100];
    }

    /// <summary>The <paramref name="number"/>-th name; no two are alike.</summary>
    public static string Name(int number) => $"{Capital(Word(2_000 + (number % FirstNames)))} {Capital(Word(10_000 + (int)(number * 7_919L % LastNames)))}";

    public string Title() => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Capital(Word(Zipf(Vocabulary)))));

    /// <summary>Sentences of at least so many characters.</summary>
    public string Text(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(Capital(Word(Zipf(Vocabulary))));
            for (var words = random.Next(6, 20); words > 0; words--)
            {
                text.Append(' ').Append(Word(Zipf(Vocabulary)));
            }

            text.Append('.');
        }

        return text.ToString(0, length);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
