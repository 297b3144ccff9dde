using System.Globalization;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Judging;

/// <summary>
/// Logistic regression over named features: the probability is the logistic function of their weighted sum.
/// The benchmarks' <c>train</c> learns the weights from the labelled articles and writes them to <c>Data</c>, one feature per row.
/// </summary>
/// <typeparam name="TFeature">The features; values are passed in the order of its members.</typeparam>
sealed class LogisticModel<TFeature>
    where TFeature : struct, Enum
{
    private readonly double[] _weights;
    private readonly double _bias;

    /// <param name="weights">A missing feature has weight 0.</param>
    public LogisticModel(IReadOnlyDictionary<TFeature, double> weights, double bias)
    {
        _weights = [.. Enum.GetValues<TFeature>().Select(feature => weights.GetValueOrDefault(feature))];
        _bias = bias;
    }

    /// <summary>Loads a data file: tab-separated feature and weight per row; the row "Bias" is the constant term.</summary>
    public static LogisticModel<TFeature> Load(string file)
    {
        var rows = DataFile.Lines(file).Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture));
        var weights = rows.Where(row => row.Key != "Bias").ToDictionary(row => Enum.Parse<TFeature>(row.Key), row => row.Value);
        return new LogisticModel<TFeature>(weights, rows.GetValueOrDefault("Bias"));
    }

    /// <param name="values">One value per feature, in the order of <typeparamref name="TFeature"/>.</param>
    public double Probability(ReadOnlySpan<double> values) => 1 / (1 + Math.Exp(-Score(values)));

    /// <summary>The weighted sum: the log-odds.</summary>
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
