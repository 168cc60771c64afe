using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>What a rule sees, and where it reports.</summary>
internal sealed class RuleContext(SpecFile file, SpecTemplate template, SpecSettings settings, Action<RuleFinding> report)
{
    /// <summary>The spec with its text and tree.</summary>
    internal SpecFile File { get; } = file;

    /// <summary>The template in force.</summary>
    internal SpecTemplate Template { get; } = template;

    /// <summary>The configuration for this spec.</summary>
    internal SpecSettings Settings { get; } = settings;

    /// <summary>The file's text.</summary>
    internal SourceText Source => File.Source;

    /// <summary>The spec.</summary>
    internal Spec Spec => File.Spec;

    /// <summary>Reports a finding at a stretch of the text.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="message">What is wrong and what to do, in a sentence.</param>
    /// <param name="severity">A severity of its own, or null for the rule's.</param>
    internal void Report(TextSpan span, string message, SpecSeverity? severity = null) =>
        report(new RuleFinding(span, message, severity));

    /// <summary>Reports a finding at the line without its ending.</summary>
    /// <param name="line">The line's number.</param>
    /// <param name="message">What is wrong and what to do, in a sentence.</param>
    internal void ReportLine(int line, string message) =>
        Report(Source.LineCount == 0 ? default : Source.GetLine(line).Span, message);
}

/// <summary>A finding before it is given its rule, path and lines.</summary>
internal readonly record struct RuleFinding(TextSpan Span, string Message, SpecSeverity? Severity);
