using System.Globalization;
using SpecTools.Rules;
using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary><c>path:line:column: SPECnnn message</c>, as editors and CI systems read it.</summary>
internal sealed class TextTestReportWriter(Stream output, string baseFolder) : LineReportWriter(output, baseFolder)
{
    private protected override string LineOf(string name, SpecDiagnostic diagnostic) => FindingLine.Of(name, diagnostic);
}

/// <summary>A finding on one line.</summary>
public static class FindingLine
{
    /// <summary><c>path:line:column: SPECnnn message</c>, without control characters.</summary>
    /// <param name="name">The path as it is to be shown.</param>
    /// <param name="diagnostic">The finding.</param>
    public static string Of(string name, SpecDiagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Printable.Line(name)}:{diagnostic.Line}:{diagnostic.Column}: {diagnostic.RuleId} {Printable.Line(diagnostic.Message)}");
    }
}
