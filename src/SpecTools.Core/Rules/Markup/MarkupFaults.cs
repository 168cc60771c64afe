using SpecTools.Rst;

namespace SpecTools.Rules;

/// <summary>What docutils would report of a spec.</summary>
internal static class MarkupFaults
{
    /// <summary>The messages of level 2 and above after the transforms, those aside that are no faults of a spec.</summary>
    internal static IReadOnlyList<MarkupFault> Of(RstDocument document)
    {
        var messages = new List<RstSystemMessage>();
        var problems = new Dictionary<RstSystemMessage, RstProblematic>();
        RstNode? anonymousTarget = null;
        foreach (var node in document.Resolved().DescendantsAndSelf())
        {
            if (node is RstSystemMessage { Severity: > RstSeverity.Info } message && !SphinxPractice.Accepts(message))
                messages.Add(message);
            else if (node is RstProblematic problem)
                problems.TryAdd(problem.Message, problem);
            else if (node.Kind == RstNodeKind.Target && node["anonymous"] is not null)
                anonymousTarget ??= node;
        }

        // A label that no footnote has is reported once more, as unknown.
        messages.RemoveAll(message => message.Fault == RstFault.TooManyFootnoteReferences && !problems.ContainsKey(message));
        return messages.ConvertAll(message => FaultOf(message, problems.GetValueOrDefault(message), anonymousTarget));
    }

    private static MarkupFault FaultOf(RstSystemMessage message, RstProblematic? problem, RstNode? anonymousTarget)
    {
        if (message.Fault == RstFault.UnresolvedIndirectTarget)
            return new MarkupFault(message, message.Span, null);
        if (problem is not null)
            return new MarkupFault(message, problem.Span, RstInline.PlainText(problem.Children));

        // That references and targets differ in number is a fault of the whole document; it is shown at the first of them.
        var place = message.Fault == RstFault.AnonymousMismatch ? anonymousTarget ?? message : message;
        return new MarkupFault(message, place.Span, null);
    }
}
