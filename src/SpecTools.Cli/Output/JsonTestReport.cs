using SpecTools.Reports;
using SpecTools.Rules;

namespace SpecTools.Cli.Output;

/// <summary>One JSON object per spec. There is no summary: a reader of JSON counts for itself.</summary>
internal sealed class JsonTestReport(Session session) : ITestReport
{
    private readonly JsonLinesWriter writer = new(session.Console.Bytes);

    public void Write(SpecTestResult result) => writer.Write(result);

    public void Dispose() => writer.Dispose();
}
