using System.Text;
using DocCatalog.Store.FilmPages;
using DocCatalog.Web.Evidence;

namespace DocCatalog.Tests.Web.Evidence;

public class SentenceTests
{
    [Theory]
    [InlineData("It rained. The film by [Ada Ray] is long. It ends.", "The film by [Ada Ray] is long.")]
    [InlineData("So good! [Ada Ray] made it? Yes.", "[Ada Ray] made it?")]
    [InlineData("1. Blank City\n\nA film by [Ada Ray].", "A film by [Ada Ray].")]
    [InlineData("1. [Blank City] (2010)\n\nA film.", "1. [Blank City] (2010)")]
    [InlineData("[Blank City]", "[Blank City]")]
    [InlineData("First. As director D.A. [Pennebaker] says, Mr. Zimmerman sang. Then he left.", "As director D.A. [Pennebaker] says, Mr. Zimmerman sang.")]
    [InlineData("He called it an “impossible way of life.” [Ada Ray] agrees.", "[Ada Ray] agrees.")]
    [InlineData("It earned 3.5 million for [Ada Ray] in all.", "It earned 3.5 million for [Ada Ray] in all.")]
    [InlineData("A sentence that was wrapped at some sixty characters by\nits editor names [Ada Ray] here. Next.", "A sentence that was wrapped at some sixty characters by\nits editor names [Ada Ray] here.")]
    [InlineData("Blank City\nDirector: [Ada Ray]\nYear: 2010", "Director: [Ada Ray]")]
    public void A_fact_is_shown_in_its_sentence(string marked, string expected)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var source = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        var sentence = Sentence.Around(source, start, marked.IndexOf(']', StringComparison.Ordinal) - 1);

        Assert.Equal(expected, $"{sentence.Before}[{sentence.Words}]{sentence.After}");
    }

    [Fact]
    public void A_sentence_without_end_is_cut_between_words_on_both_sides()
    {
        var words = string.Join(' ', Enumerable.Repeat("endless", 200));
        var source = $"{words} Ada Ray {words}";

        var sentence = Sentence.Around(source, words.Length + 1, words.Length + 8);

        Assert.Equal("Ada Ray", sentence.Words);
        Assert.StartsWith("… endless ", sentence.Before, StringComparison.Ordinal);
        Assert.StartsWith(" endless ", sentence.After, StringComparison.Ordinal);
        Assert.EndsWith("endless…", sentence.After, StringComparison.Ordinal);
        Assert.InRange(sentence.Before.Length, 200, 250);
        Assert.InRange(sentence.After.Length, 200, 250);
    }

    [Theory]
    [InlineData(-3, 2)]
    [InlineData(2, 99)]
    [InlineData(50, 60)]
    [InlineData(3, 1)]
    public void A_span_outside_the_source_does_no_harm(int start, int end) =>
        Assert.Contains(Sentence.Around("Short.", start, end).Words, "Short.", StringComparison.Ordinal);

    // As much is read of an article around what is said of a film.
    [Fact]
    public void Of_what_is_not_read_of_a_source_nothing_would_be_shown()
    {
        string[] pieces = ["word ", "a longer piece of a sentence that goes on ", "end. ", "D. A. ", "1. ", "“quoted.” ", "\n", "\n\n", "Is it? ", "東京", new string('x', 70)];
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var source = string.Concat(Enumerable.Range(0, 200).Select(_ => pieces[random.Next(pieces.Length) * random.Next(2)]));
            var start = random.Next(source.Length - 5);
            var passage = Passage.Read(Encoding.UTF8.GetBytes(source), start - FilmReading.ContextLength, start + 5 + FilmReading.ContextLength);

            Assert.Equal(Sentence.Around(source, start, start + 5), Sentence.Around(passage, start, start + 5));
        }
    }
}
