namespace DocCatalog.Parsing.Words;

/// <summary>The numbers of the words a lexicon knows, found by their characters: every word of every article is looked up here.</summary>
sealed class WordNumbers
{
    private readonly string[] _words;
    private readonly int[] _numbers;

    public WordNumbers(IReadOnlyDictionary<string, int> numbers)
    {
        // A power of two, at most a quarter full, so that nearly every look-up ends at the first place.
        var places = 16;
        while (places < numbers.Count * 4)
        {
            places *= 2;
        }

        (_words, _numbers) = (new string[places], new int[places]);
        foreach (var (word, number) in numbers)
        {
            var place = Place(word);
            (_words[place], _numbers[place]) = (word, number);
        }
    }

    /// <summary>-1 for a word that is not known.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var place = Place(word);
        return _words[place] is null ? -1 : _numbers[place];
    }

    // Where the word stands, or would stand: behind others that began at the same place.
    private int Place(ReadOnlySpan<char> word)
    {
        var place = Hash(word) & (_words.Length - 1);
        while (_words[place] is { } other && !word.SequenceEqual(other))
        {
            place = (place + 1) & (_words.Length - 1);
        }

        return place;
    }

    // FNV-1a, with its high bits, which are mixed best, brought down.
    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15));
    }
}
