namespace SpecTools.Rules;

/// <summary>A finding of a rule. Lines and columns count from 1, columns in code points; the end is exclusive.</summary>
public sealed class SpecDiagnostic
{
    private readonly SpecRule rule;

    internal SpecDiagnostic(
        SpecRule rule, SpecSeverity severity, string message, string path, (int Line, int Column) start, (int Line, int Column) end, bool canFix, ulong fingerprint)
    {
        this.rule = rule;
        CanFix = canFix;
        Fingerprint = fingerprint;
        Severity = severity;
        Message = message;
        Path = path;
        (Line, Column) = start;
        (EndLine, EndColumn) = end;
    }

    /// <summary>The rule's identifier: <c>SPEC301</c>.</summary>
    public string RuleId => rule.Id;

    /// <summary>The rule's name: <c>LineTooLong</c>.</summary>
    public string RuleName => rule.Name;

    /// <summary>How grave it is, after the configuration.</summary>
    public SpecSeverity Severity { get; }

    /// <summary>What is wrong and what to do, in a sentence.</summary>
    public string Message { get; }

    /// <summary>The absolute path of the file.</summary>
    public string Path { get; }

    /// <summary>The number of the line where it begins.</summary>
    public int Line { get; }

    /// <summary>The column where it begins.</summary>
    public int Column { get; }

    /// <summary>The number of the line where it ends.</summary>
    public int EndLine { get; }

    /// <summary>The column just past its end.</summary>
    public int EndColumn { get; }

    /// <summary>The address of the rule's documentation.</summary>
    public string HelpUri => rule.HelpUri;

    /// <summary>Whether the rule can mend it.</summary>
    public bool CanFix { get; }

    /// <summary>What it is, whatever line it stands in.</summary>
    internal ulong Fingerprint { get; }

    /// <summary>The finding on one line: <c>12:80 SPEC301 message</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column} {RuleId} {Message}");
}
