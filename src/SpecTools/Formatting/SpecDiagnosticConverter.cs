using System.Management.Automation;
using SpecTools.Rules;

namespace SpecTools.Formatting;

/// <summary>Lets findings from a file or another session be written to reports.</summary>
public sealed class SpecDiagnosticConverter : DeserializedConverter<SpecDiagnostic>
{
    private protected override SpecDiagnostic Restore(PSObject value)
    {
        // Of a rule that there is no longer, nothing is known but what the finding says.
        if (RuleCatalogue.Find(Text(value, "RuleId")) is not [var rule])
            throw new InvalidCastException();
        return new SpecDiagnostic(
            rule, Get<SpecSeverity>(value, "Severity"), Text(value, "Message"), Text(value, "Path"),
            (Get<int>(value, "Line"), Get<int>(value, "Column")), (Get<int>(value, "EndLine"), Get<int>(value, "EndColumn")),
            Get<bool>(value, "CanFix"), fingerprint: 0);
    }
}
