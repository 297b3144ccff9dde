using System.CommandLine;
using System.Globalization;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DocCatalog.Parsing;
using Markdig;

namespace DocCatalog.Benchmarks;

/// <summary><c>parsing</c>: what reading an article costs beside what the format's own parser costs.</summary>
internal sealed class ParsingCommand : Command
{
    public ParsingCommand()
        : base("parsing", "Time whole articles against Markdig and AngleSharp alone on the same text, side by side.")
    {
        SetAction(_ => Run());
    }

    private static int Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance);
        var reports = BenchmarkRunner.Run([typeof(MarkdownParsing), typeof(PageParsing)], config).SelectMany(summary => summary.Reports).ToList();
        Console.WriteLine();
        foreach (var group in reports.GroupBy(report => report.BenchmarkCase.Descriptor.Type))
        {
            var alone = group.Single(report => report.BenchmarkCase.Descriptor.Baseline);
            var article = group.Single(report => !report.BenchmarkCase.Descriptor.Baseline);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key.Name}: {Time(article) / Time(alone):F1} times the time and {Memory(article) / Memory(alone):F1} times the memory of {alone.BenchmarkCase.Descriptor.WorkloadMethod.Name} alone."));
        }

        return reports.All(report => report.Success) ? 0 : 1;
    }

    private static double Time(BenchmarkReport report) => report.ResultStatistics?.Median ?? double.NaN;

    private static double Memory(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN;
}

/// <summary>An article of 6 KB in Markdown.</summary>
[MemoryDiagnoser(false)]
public class MarkdownParsing
{
    private readonly string _text = Samples.Markdown(6_000);
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().Build();

    [Benchmark(Baseline = true)]
    public object Markdig() => Markdown.Parse(_text, _pipeline);

    [Benchmark]
    public object Article() => ArticleParser.Parse(_text, ArticleFormat.Markdown);
}

/// <summary>A page of 100 KB.</summary>
[MemoryDiagnoser(false)]
public class PageParsing
{
    private readonly string _text = Samples.Page(100_000);

    [Benchmark(Baseline = true)]
    public object AngleSharp() => new HtmlParser().ParseDocument(_text);

    [Benchmark]
    public object Article() => ArticleParser.Parse(_text, ArticleFormat.Html);
}
