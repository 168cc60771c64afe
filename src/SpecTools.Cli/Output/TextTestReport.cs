using SpecTools.Rules;

namespace SpecTools.Cli.Output;

/// <summary>One line per finding, <c>path:line:column: SPECnnn message</c>, as editors and CI systems read it.</summary>
internal sealed class TextTestReport(Session session) : ITestReport
{
    private readonly TestSummary summary = new();

    public void Write(SpecTestResult result)
    {
        summary.Add(result);
        if (result.Diagnostics.Count == 0)
            return;
        var path = session.Show(result.Path);
        var output = session.Console.Text;
        foreach (var diagnostic in result.Diagnostics)
            output.Write($"{path}:{diagnostic.Line}:{diagnostic.Column}: {diagnostic.RuleId} {Printable.Line(diagnostic.Message)}\n");
        output.Flush();
    }

    public void End() => summary.Write(session);
}
