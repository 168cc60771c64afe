using System.Text;
using SpecTools.Rules;

namespace SpecTools.Reports;

/// <summary>A report of lines, one for each finding; what is written of a spec reaches the stream at once.</summary>
internal abstract class LineReportWriter(Stream output, string baseFolder) : TestReportWriter(baseFolder)
{
    public sealed override void Write(SpecTestResult result)
    {
        if (result.Diagnostics.Count == 0)
            return;
        var lines = new StringBuilder();
        var name = NameOf(result.Path);
        foreach (var diagnostic in result.Diagnostics)
            lines.Append(LineOf(name, diagnostic)).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    /// <summary>The line of a finding.</summary>
    /// <param name="name">The path of the file, from the base folder.</param>
    /// <param name="diagnostic">The finding.</param>
    private protected abstract string LineOf(string name, SpecDiagnostic diagnostic);
}
