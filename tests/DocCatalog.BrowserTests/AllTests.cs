using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("DocCatalog.BrowserTests.AllTests", "DocCatalog.BrowserTests")]

namespace DocCatalog.BrowserTests;

/// <summary>Runs the tests as xunit does, and then ends what they have shared.</summary>
// Xunit's own fixtures last as long as a class or a collection, and the classes of a collection never run beside each other.
public sealed class AllTests(IMessageSink messages) : XunitTestFramework(messages)
{
    private static readonly ConcurrentStack<Func<Task>> Ends = new();

    /// <summary>Has <paramref name="end"/> done once no test runs any more, the last first.</summary>
    internal static void After(Func<Task> end) => Ends.Push(end);

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assembly, sources, diagnostics)
    {
        protected override async void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageSink execution, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, diagnostics, execution, options)
    {
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            while (Ends.TryPop(out var end))
            {
                await Aggregator.RunAsync(end);
            }

            await base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
