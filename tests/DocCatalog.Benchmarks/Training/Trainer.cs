using System.Globalization;
using DocCatalog.Parsing.Judging;
using DocCatalog.TestSupport.Accuracy;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace DocCatalog.Benchmarks.Training;

/// <summary>One case to learn from: the values of its features, whether it is so, and how much it counts.</summary>
/// <param name="Article">The article it is from: cases of one article are never split between learning and testing.</param>
internal sealed record Example(string Article, double[] Values, bool Label, double Weight = 1);

/// <summary>Fits a logistic regression, always to the same weights for the same examples.</summary>
internal static class Trainer
{
    private const int Seed = 20260101;
    private const int Folds = 5;

    private sealed class Row
    {
        public required float[] Features { get; init; }
        public required bool Label { get; init; }
        public required float Weight { get; init; }
    }

    /// <param name="l2">How strongly weights are held near zero; more for few examples.</param>
    public static (Dictionary<TFeature, double> Weights, double Bias) Fit<TFeature>(IEnumerable<Example> examples, float l2 = 1)
        where TFeature : struct, Enum
    {
        var rows = examples.Where(example => example.Weight > 0).Select(example => new Row { Features = [.. example.Values.Select(value => (float)value)], Label = example.Label, Weight = (float)example.Weight }).ToList();
        var learning = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Enum.GetValues<TFeature>().Length);
        var data = learning.Data.LoadFromEnumerable(rows, schema);
        var trainer = learning.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = l2,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-8f,
            MaximumNumberOfIterations = 2_000,
        });
        var model = trainer.Fit(data).Model.SubModel;
        var weights = Enum.GetValues<TFeature>().Zip(model.Weights, (feature, weight) => (feature, Math.Round((double)weight, 3))).ToDictionary(pair => pair.feature, pair => pair.Item2);
        return (weights, Math.Round((double)model.Bias, 3));
    }

    /// <summary>What a model says of each example that was fitted without the example's article.</summary>
    public static List<(Example Example, double Probability)> CrossValidate<TFeature>(IReadOnlyList<Example> examples, float l2 = 1)
        where TFeature : struct, Enum => [.. Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var model = ModelOf(Fit<TFeature>(examples.Where(example => FoldOf(example.Article) != fold), l2));
            return examples.Where(example => FoldOf(example.Article) == fold).Select(example => (example, model.Probability(example.Values)));
        })];

    /// <summary>The part of the articles that <paramref name="article"/> belongs to, the same at each run.</summary>
    public static int FoldOf(string article) => (int)(article.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % Folds);

    public static LogisticModel<TFeature> ModelOf<TFeature>((Dictionary<TFeature, double> Weights, double Bias) fitted)
        where TFeature : struct, Enum => new(fitted.Weights, fitted.Bias);

    /// <summary>Writes weights as a data file of the parser.</summary>
    public static void Write<TFeature>(string file, string question, (Dictionary<TFeature, double> Weights, double Bias) fitted)
        where TFeature : struct, Enum
    {
        var rows = Enum.GetValues<TFeature>().Select(feature => $"{feature}\t{fitted.Weights[feature].ToString(CultureInfo.InvariantCulture)}");
        string[] lines = [$"# {question} Learned by `train`; a feature and its weight.", $"Bias\t{fitted.Bias.ToString(CultureInfo.InvariantCulture)}", .. rows];
        File.WriteAllText(Corpus.PathOf("src", "DocCatalog.Parsing", "Data", file), string.Join('\n', lines) + "\n");
    }
}
