using System.Globalization;
using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>A fault of the markup: docutils' level and line, our words.</summary>
public sealed class RstSystemMessage : RstNode
{
    // A text full of faults has hundreds of thousands of messages.
    private static readonly (KeyValuePair<string, string> Level, KeyValuePair<string, string> Type)[] SeverityAttributes =
    [
        .. Enum.GetValues<RstSeverity>().Select(severity => (
            KeyValuePair.Create("level", severity.ToString("D")), KeyValuePair.Create("type", severity.ToString().ToUpperInvariant()))),
    ];

    internal RstSystemMessage(RstFault fault, string message, TextSpan span, int line)
        : base(RstNodeKind.SystemMessage, span, line)
    {
        Fault = fault;
        Message = message;
        var (level, type) = SeverityAttributes[(int)Severity - 1];
        SetAttributes(line > 0 ? [level, new("line", line.ToString(CultureInfo.InvariantCulture)), type] : [level, type]);
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
