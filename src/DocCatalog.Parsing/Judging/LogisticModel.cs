using System.Globalization;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Judging;

/// <summary>
/// Judges one question by weighing named features: the probability is the logistic function of their weighted sum (logistic regression).
/// The weights are learned from the labelled articles by <c>train</c> of the benchmarks and kept readable, one feature a row.
/// </summary>
/// <typeparam name="TFeature">The features, whose values stand in their order.</typeparam>
sealed class LogisticModel<TFeature>
    where TFeature : struct, Enum
{
    private readonly double[] _weights;
    private readonly double _bias;

    /// <param name="weights">By feature; one that is missing counts for nothing.</param>
    public LogisticModel(IReadOnlyDictionary<TFeature, double> weights, double bias)
    {
        _weights = [.. Enum.GetValues<TFeature>().Select(feature => weights.GetValueOrDefault(feature))];
        _bias = bias;
    }

    /// <summary>The model of a data file: a feature and its weight a row, separated by a tab; the row "Bias" is the constant.</summary>
    public static LogisticModel<TFeature> Load(string file)
    {
        var rows = DataFile.Lines(file).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture));
        var weights = rows.Where(row => row.Key != "Bias").ToDictionary(row => Enum.Parse<TFeature>(row.Key), row => row.Value);
        return new LogisticModel<TFeature>(weights, rows.GetValueOrDefault("Bias"));
    }

    /// <param name="values">One for each feature, in the features' order.</param>
    public double Probability(ReadOnlySpan<double> values) => 1 / (1 + Math.Exp(-Score(values)));

    /// <summary>The weighted sum, which grows with the probability.</summary>
    public double Score(ReadOnlySpan<double> values)
    {
        var sum = _bias;
        for (var feature = 0; feature < _weights.Length; feature++)
        {
            sum += _weights[feature] * values[feature];
        }

        return sum;
    }
}
