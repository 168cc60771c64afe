using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>A fault of the markup: docutils' level and line, our words.</summary>
public sealed class RstSystemMessage : RstNode
{
    internal RstSystemMessage(RstFault fault, string message, TextSpan span, int line)
        : base(RstNodeKind.SystemMessage, span, line)
    {
        Fault = fault;
        Message = message;
        Set("level", ((int)Severity).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (line > 0)
            Set("line", line.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Set("type", Severity.ToString().ToUpperInvariant());
    }

    /// <summary>Which fault it is.</summary>
    public RstFault Fault { get; }

    /// <summary>How grave it is.</summary>
    public RstSeverity Severity => RstFaults.SeverityOf(Fault);

    /// <summary>What is wrong, in one sentence.</summary>
    public string Message { get; }

    /// <summary>The name that the fault is about, as it is written: of a directive, a role or a substitution; else null.</summary>
    internal string? Subject { get; init; }

    /// <summary>What has the name already, where a name is there twice; else null.</summary>
    internal RstNode? Rival { get; init; }
}
