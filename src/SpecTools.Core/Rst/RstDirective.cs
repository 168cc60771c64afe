using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>
/// A directive as it is written. Its children are the nodes that its content parses to, where the content is a body of
/// reStructuredText; a directive is never carried out.
/// </summary>
public sealed class RstDirective : RstNode
{
    private string[]? arguments;

    internal RstDirective(string name, TextSpan span, int line)
        : base(RstNodeKind.Directive, span, line)
    {
        Name = name;
        Set("name", name);
    }

    /// <summary>The directive's name as it is written.</summary>
    public string Name { get; }

    /// <summary>Whether the dialect knows the directive.</summary>
    public bool IsKnown { get; internal set; }

    /// <summary>Whether the dialect knows the directive and it is written as it must be.</summary>
    public bool IsValid { get; internal set; }

    /// <summary>What the content is to the parser.</summary>
    public RstContentKind ContentKind { get; internal set; }

    /// <summary>The line that docutils gives to the directive's faults.</summary>
    internal int FaultLine { get; init; }

    /// <summary>Where the outermost parser was when it came to the directive.</summary>
    internal int OutermostLine { get; set; }

    /// <summary>The number of the last line that the parser took for the directive, blank lines behind it among them.</summary>
    internal int LastLine { get; set; }

    /// <summary>Whether sections may stand where the directive stands, and with them topics.</summary>
    internal bool IsBesideSections { get; init; }

    /// <summary>Whether the content begins on the directive's line or the next one, without a blank line before it.</summary>
    internal bool HasContentAtOnce { get; set; }

    /// <summary>The arguments; one that may hold spaces is one argument.</summary>
    public IReadOnlyList<string> Arguments => arguments ??= [.. ArgumentFragments.Select(argument => argument.Text)];

    /// <summary>The arguments, each with its place in the file.</summary>
    internal IReadOnlyList<RstFragment> ArgumentFragments { get; set; } = [];

    /// <summary>The options in the order of the text.</summary>
    public IReadOnlyList<RstDirectiveOption> Options { get; internal set; } = [];

    /// <summary>The lines of the content, without their indentation; none where there is no content.</summary>
    public RstLines Content { get; internal set; }

    /// <summary>Where the content stands, whole lines; empty where there is none.</summary>
    public TextSpan ContentSpan { get; internal set; }
}

/// <summary>One <c>:name: value</c> line of a directive.</summary>
/// <param name="Name">The option's name.</param>
/// <param name="Value">The value; empty for a flag.</param>
/// <param name="Line">The number of the option's line.</param>
public readonly record struct RstDirectiveOption(string Name, string Value, int Line)
{
    internal RstDirectiveOption(string name, RstFragment value, int line)
        : this(name, value.Text, line)
    {
        Fragment = value;
    }

    /// <summary>The value with its place in the file.</summary>
    internal RstFragment Fragment { get; }
}
