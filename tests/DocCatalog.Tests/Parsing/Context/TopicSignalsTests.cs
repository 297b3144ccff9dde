using DocCatalog.Parsing.Context;

namespace DocCatalog.Tests.Parsing.Context;

public class TopicSignalsTests
{
    private static readonly TopicSignals Signals = new([Some.Line("A line.")]);

    [Theory]
    [InlineData("Ten documentaries about music", 1)]
    [InlineData("Ten album documentaries", 1)]
    [InlineData("Ten movie songs", -1)]
    [InlineData("Ten songs to learn", -1)]
    [InlineData("What the council decided", 0)]
    [InlineData(null, 0)]
    public void A_title_is_about_what_its_nouns_are(string? title, int topic) => Assert.Equal(topic, Signals.Topic(title));

    [Theory]
    [InlineData("Five documentaries", true)]
    [InlineData("A documentary", false)]
    [InlineData("The directors", false)]
    [InlineData(null, false)]
    public void A_plural_noun_for_films_is_recognised(string? text, bool has) => Assert.Equal(has, Signals.HasPluralFilmNoun(text));

    [Theory]
    [InlineData("The best of the year", true)]
    [InlineData("A film by the sea", false)]
    public void A_word_typical_of_lists_is_recognised(string text, bool has) => Assert.Equal(has, Signals.HasListWord(text));
}
