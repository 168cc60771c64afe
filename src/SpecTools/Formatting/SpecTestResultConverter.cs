using System.Management.Automation;
using SpecTools.Rules;
using SpecTools.Specs;

namespace SpecTools.Formatting;

/// <summary>Lets test results from a file or another session be written to reports.</summary>
public sealed class SpecTestResultConverter : DeserializedConverter<SpecTestResult>
{
    private protected override SpecTestResult Restore(PSObject value) => new(
        Text(value, "Path"), Get<bool>(value, "Passed"),
        new SpecList<SpecDiagnostic>(List<SpecDiagnostic>(value, "Diagnostics")), Text(value, "Template"));
}
