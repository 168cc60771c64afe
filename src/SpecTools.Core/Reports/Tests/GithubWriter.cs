using System.Globalization;
using SpecTools.Rules;
using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary>
/// GitHub's workflow commands: <c>::error file=a.rst,line=1,…::message</c>. Columns are left out where a finding goes on
/// in another line, as GitHub asks.
/// </summary>
internal sealed class GithubWriter(Stream output, string baseFolder) : LineReportWriter(output, baseFolder)
{
    private protected override string LineOf(string name, SpecDiagnostic diagnostic)
    {
        var columns = diagnostic.Line == diagnostic.EndLine
            ? string.Create(CultureInfo.InvariantCulture, $",col={diagnostic.Column},endColumn={Math.Max(diagnostic.Column, diagnostic.EndColumn)}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{Command(diagnostic.Severity)} file={Property(name)},line={diagnostic.Line},endLine={diagnostic.EndLine}{columns},title={diagnostic.RuleId} {diagnostic.RuleName}::{Data(diagnostic.Message)}");
    }

    private static string Command(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => "error",
        SpecSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => Printable.Line(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
