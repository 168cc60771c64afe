using SpecTools.Reports;
using SpecTools.Rules;

namespace SpecTools.Cli.Output;

/// <summary>One JSON object per spec.</summary>
internal sealed class JsonTestReport(Session session) : TestReport
{
    private readonly JsonLinesWriter writer = new(session.Console.Bytes);

    internal override void Write(SpecTestResult result) => writer.Write(result);

    public override void Dispose() => writer.Dispose();
}
