namespace SpecTools.Rst;

/// <summary>The place of a directive that is carried out after the parse.</summary>
internal sealed class RstPending : RstNode
{
    internal RstPending(RstDirective directive)
        : base(RstNodeKind.Pending, directive.Span, directive.Line)
    {
        Directive = directive;
    }

    /// <summary>The directive as it is written.</summary>
    internal RstDirective Directive { get; }

    /// <summary>Whether it is the place of a table of contents, in the topic that has its title.</summary>
    internal bool IsContents => Parent?.Kind == RstNodeKind.Topic;
}
