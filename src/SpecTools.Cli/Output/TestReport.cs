using SpecTools.Reports;
using SpecTools.Rules;

namespace SpecTools.Cli.Output;

/// <summary>Writes what testing came to, each spec as soon as it is known.</summary>
internal interface ITestReport : IDisposable
{
    /// <summary>Writes one spec's findings.</summary>
    void Write(SpecTestResult result);

    /// <summary>Writes that a file could not be tested; standard error has said so already.</summary>
    void Write(SpecException error)
    {
    }

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
    /// <summary>The report in a format; in text there is another one for a terminal, and both end with a summary.</summary>
    /// <param name="session">The run.</param>
    /// <param name="format">The format.</param>
    /// <param name="showSource">Whether a text shows the line of each finding.</param>
    internal static ITestReport Create(Session session, SpecTestFormat format, bool showSource) => format switch
    {
        SpecTestFormat.Text when session.Console.IsTerminal => new TerminalTestReport(session, showSource),
        SpecTestFormat.Text => new TextTestReport(session, showSource),
        _ => new DocumentTestReport(session, format),
    };
}
