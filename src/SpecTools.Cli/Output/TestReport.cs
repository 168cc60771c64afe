using SpecTools.Rules;

namespace SpecTools.Cli.Output;

/// <summary>Writes what testing came to, each spec as soon as it is known.</summary>
internal abstract class TestReport : IDisposable
{
    internal static TestReport Create(Session session, string format) => format.ToUpperInvariant() switch
    {
        "JSON" => new JsonTestReport(session),
        _ when session.Console.IsTerminal => new TerminalTestReport(session),
        _ => new TextTestReport(session),
    };

    /// <summary>Writes one spec's findings.</summary>
    internal abstract void Write(SpecTestResult result);

    /// <summary>Writes what is said when all is done.</summary>
    internal virtual void End()
    {
    }

    public virtual void Dispose()
    {
    }
}
