using SpecTools.Rules;

namespace SpecTools.Cli.Output;

/// <summary>Writes what testing came to, each spec as soon as it is known.</summary>
internal interface ITestReport : IDisposable
{
    /// <summary>Writes one spec's findings.</summary>
    void Write(SpecTestResult result);

    /// <summary>Writes what is said when all is done.</summary>
    void End()
    {
    }

    void IDisposable.Dispose()
    {
    }
}

/// <summary>The ways to write what testing came to.</summary>
internal static class TestReport
{
    /// <summary>The report in a format; in text there is another one for a terminal.</summary>
    internal static ITestReport Create(Session session, string format) => format.ToUpperInvariant() switch
    {
        "JSON" => new JsonTestReport(session),
        _ when session.Console.IsTerminal => new TerminalTestReport(session),
        _ => new TextTestReport(session),
    };
}
