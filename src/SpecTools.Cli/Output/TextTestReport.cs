using SpecTools.Reports;
using SpecTools.Rules;

namespace SpecTools.Cli.Output;

/// <summary>One line per finding, <c>path:line:column: SPECnnn message</c>, as editors and CI systems read it.</summary>
internal sealed class TextTestReport(Session session, bool showSource) : ITestReport
{
    private readonly TestSummary summary = new();
    private readonly SourceLines? sources = showSource ? new() : null;

    public void Write(SpecTestResult result)
    {
        summary.Add(result);
        if (result.Diagnostics.Count == 0)
            return;
        var (output, name) = (session.Console.Text, session.Show(result.Path));
        foreach (var diagnostic in result.Diagnostics)
        {
            output.Write($"{FindingLine.Of(name, diagnostic)}\n");
            foreach (var line in sources?.Of(diagnostic) ?? [])
                output.Write($"    {line}\n");
        }

        output.Flush();
    }

    public void End() => summary.Write(session);
}
