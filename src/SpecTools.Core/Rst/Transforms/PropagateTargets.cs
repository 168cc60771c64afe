using SpecTools.Rst.Assembly;
using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Transforms;

/// <summary>Moves the names and identifiers of targets without address to the element that follows them.</summary>
internal static class PropagateTargets
{
    internal static void Apply(ReferenceTables tables)
    {
        if (!tables.Targets.Exists(IsEmptyTarget))
            return;
        var targets = new List<RstNode>();
        foreach (var node in tables.Document.DescendantsAndSelf())
        {
            if (node.Kind == RstNodeKind.SystemMessage || IsInSkipped(node))
                continue;
            if (IsEmptyTarget(node))
            {
                targets.Add(node);
            }
            else if (targets.Count > 0)
            {
                Move(tables, targets, node);
                targets.Clear();
            }
        }

        // The last of those that end the document keeps what the others had.
        MoveToLast(tables, targets);
    }

    private static bool IsInSkipped(RstNode node) => node.Parent?.Kind == RstNodeKind.SystemMessage;

    private static bool IsEmptyTarget(RstNode node) => node.Kind == RstNodeKind.Target && !NodeClasses.HoldsText(node.Parent!)
        && node["refuri"] is null && node["refname"] is null && node["refid"] is null;

    private static void Move(ReferenceTables tables, List<RstNode> targets, RstNode next)
    {
        // What nobody sees and other targets would lose the names.
        if (next.Kind != RstNodeKind.Target && (NodeClasses.IsInvisible(next) || next.Kind is RstNodeKind.Footnote or RstNodeKind.Citation))
            MoveToLast(tables, targets);
        else
            Give(tables, targets, targets.Count, next);
    }

    private static void MoveToLast(ReferenceTables tables, List<RstNode> targets)
    {
        if (targets.Count > 1)
            Give(tables, targets, targets.Count - 1, targets[^1]);
    }

    // Gives what the first targets have to a node: what the nearest has comes first.
    private static void Give(ReferenceTables tables, List<RstNode> targets, int count, RstNode to)
    {
        List<string> ids = [.. Identifiers.Of(to)];
        List<string> names = [.. NodeNames.Of(to)];
        for (var i = count - 1; i >= 0; i--)
        {
            var target = targets[i];
            var own = Identifiers.Of(target);
            foreach (var id in own)
            {
                tables.Ids[id] = to;
                tables.PropagatedIds[id] = target;
            }

            foreach (var name in NodeNames.Of(target))
            {
                tables.PropagatedNames[name] = target;
                names.Add(name);
            }

            ids.AddRange(own);
            tables.Lead(target, own[0]);
            target.Remove("ids");
            target.Remove("names");
        }

        to.Set("ids", string.Join(' ', ids));
        if (names.Count > 0)
            to.Set("names", string.Join(' ', names.Select(ReferenceNames.InList)));
    }
}
