using SpecTools.Rules;

namespace SpecTools.Reports;

/// <summary>JSON Lines, one object for each spec.</summary>
internal sealed class JsonTestReportWriter(Stream output, string baseFolder) : TestReportWriter(baseFolder)
{
    private readonly JsonLinesWriter writer = new(output);

    public override void Write(SpecTestResult result) => writer.Write(result);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            writer.Dispose();
        base.Dispose(disposing);
    }
}
