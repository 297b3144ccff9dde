using DocCatalog.Parsing.Judging;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Rules;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Tests.Parsing.Judging;

public class LogisticModelTests
{
    private enum Cue
    {
        Loud,
        Quiet,
    }

    [Theory]
    [InlineData(0, 0, 0.5)]
    [InlineData(1, 0, 0.881)]
    [InlineData(0, 1, 0.119)]
    public void A_probability_is_the_logistic_function_of_the_weighted_sum(double loud, double quiet, double probability)
    {
        var model = new LogisticModel<Cue>(new Dictionary<Cue, double> { [Cue.Loud] = 2, [Cue.Quiet] = -2 }, 0);

        Assert.Equal(probability, model.Probability([loud, quiet]), 3);
    }

    [Fact]
    public void Every_feature_has_a_weight_in_its_file()
    {
        Assert.Equal(Names<ListFeature>(), FeaturesIn("list-weights.tsv"));
        Assert.Equal(Names<EntryFeature>(), FeaturesIn("entry-weights.tsv"));
        Assert.Equal(Names<NameFeature>(), FeaturesIn("director-weights.tsv"));
        Assert.Equal(Names<NameFeature>(), FeaturesIn("artist-weights.tsv"));
    }

    private static string[] Names<TFeature>()
        where TFeature : struct, Enum => Enum.GetNames<TFeature>();

    private static IEnumerable<string> FeaturesIn(string file) => DataFile.Lines(file).Select(line => line.Split('\t')[0]).Where(name => name != "Bias");
}
