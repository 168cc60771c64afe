using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Collects what the rules find in one file, and makes the result of it.</summary>
/// <param name="path">The absolute path of the file.</param>
/// <param name="options">The options of the test.</param>
internal sealed class Findings(string path, TestOptions options)
{
    private readonly List<SpecDiagnostic> diagnostics = [];
    private SpecRule rule = null!;
    private SpecSeverity? configured;
    private bool passed = true;

    /// <summary>What comments in the file say about rules; null where none does.</summary>
    internal Suppressions? Suppressions { get; init; }

    /// <summary>Is told of each finding that no comment suppresses, or null.</summary>
    internal Action<SpecRule, RuleFinding>? Note { get; init; }

    /// <summary>Begins with a rule, unless the settings turn it off.</summary>
    internal bool Begin(SpecRule next, SpecSettings settings)
    {
        rule = next;
        if (settings.RuleSeverities.TryGetValue(rule.Id, out configured) && configured is null)
            return false;
        Suppressions?.Begin(rule);
        return true;
    }

    /// <summary>Adds a finding of the rule. The settings' severity wins over the finding's, and that over the rule's.</summary>
    internal void Add(RuleFinding finding, SourceText source)
    {
        if (Suppressions?.Cover(rule, finding.Span.Start) == true)
            return;
        Note?.Invoke(rule, finding);
        var start = source.PositionAt(finding.Span.Start);
        var end = finding.Span.IsEmpty ? start : source.PositionAt(finding.Span.End);
        Add(finding.Message, configured ?? finding.Severity ?? rule.DefaultSeverity, start, end, finding.Fix is not null);
    }

    /// <summary>Adds that the file is no text, at the line where its text ends.</summary>
    internal void AddNoText(SpecException error)
    {
        // The finding stands beside the file's name already.
        var message = error.Message.Replace($"'{error.Path}'", "The file", StringComparison.Ordinal);
        var place = (error.Line ?? 1, 1);
        Add(message, configured ?? rule.DefaultSeverity, place, place, canFix: false);
    }

    /// <summary>The result, findings in the order of the text.</summary>
    /// <param name="template">The name of the template.</param>
    internal SpecTestResult Result(string template)
    {
        diagnostics.Sort(static (left, right) =>
        {
            var order = left.Line.CompareTo(right.Line);
            order = order != 0 ? order : left.Column.CompareTo(right.Column);
            order = order != 0 ? order : string.CompareOrdinal(left.RuleId, right.RuleId);
            return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        });
        return new SpecTestResult(path, passed, new SpecList<SpecDiagnostic>(diagnostics), template);
    }

    private void Add(string message, SpecSeverity severity, (int Line, int Column) start, (int Line, int Column) end, bool canFix)
    {
        passed &= severity < options.FailOn;
        if (severity >= options.MinimumSeverity)
            diagnostics.Add(new SpecDiagnostic(rule, severity, message, path, start, end, canFix));
    }
}
