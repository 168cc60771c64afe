namespace SpecTools.Rules;

/// <summary>A finding of a rule. Lines and columns count from 1, columns in code points; the end is exclusive.</summary>
public sealed class SpecDiagnostic
{
    internal SpecDiagnostic()
    {
    }

    /// <summary>The rule's identifier: <c>SPEC301</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>The rule's name: <c>LineTooLong</c>.</summary>
    public required string RuleName { get; init; }

    /// <summary>How grave it is, after the configuration.</summary>
    public required SpecSeverity Severity { get; init; }

    /// <summary>What is wrong and what to do, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The absolute path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>The number of the line where it begins.</summary>
    public required int Line { get; init; }

    /// <summary>The column where it begins.</summary>
    public required int Column { get; init; }

    /// <summary>The number of the line where it ends.</summary>
    public required int EndLine { get; init; }

    /// <summary>The column just past its end.</summary>
    public required int EndColumn { get; init; }

    /// <summary>The address of the rule's documentation.</summary>
    public required string HelpUri { get; init; }

    /// <summary>Whether the rule can mend it.</summary>
    public required bool CanFix { get; init; }

    /// <summary>The finding on one line: <c>12:80 SPEC301 message</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column} {RuleId} {Message}");
}
