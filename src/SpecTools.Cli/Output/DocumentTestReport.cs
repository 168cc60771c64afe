using SpecTools.Reports;
using SpecTools.Rules;

namespace SpecTools.Cli.Output;

/// <summary>A report for other programs. There is no summary: they count for themselves.</summary>
internal sealed class DocumentTestReport(Session session, SpecTestFormat format) : ITestReport
{
    private readonly TestReportWriter writer = TestReportWriter.Create(format, session.Console.Bytes, session.Console.CurrentFolder);

    public void Write(SpecTestResult result) => writer.Write(result);

    public void Write(SpecException error) => writer.Write(error);

    public void End() => writer.Complete();

    public void Dispose() => writer.Dispose();
}
