using SpecTools.Rst.Assembly;

namespace SpecTools.Rst.Transforms;

/// <summary>Leads what is left of the references to what has their names, and reports those, and targets, that nothing belongs to.</summary>
internal static class DanglingReferences
{
    internal static void Apply(ReferenceTables tables)
    {
        var replacements = new Replacements();
        var targets = new List<RstNode>();
        foreach (var node in tables.Document.DescendantsAndSelf())
        {
            if (node.Kind is RstNodeKind.Reference or RstNodeKind.FootnoteReference or RstNodeKind.CitationReference
                && node["refname"] is { } name && !tables.IsResolved(node))
            {
                Resolve(tables, replacements, node, name);
            }

            if (node.Kind == RstNodeKind.Target && node["anonymous"] is null)
                targets.Add(node);
        }

        replacements.Apply();
        foreach (var target in targets)
        {
            if (!tables.IsReferenced(target))
                ReportUnreferenced(tables, target);
        }
    }

    private static void Resolve(ReferenceTables tables, Replacements replacements, RstNode node, string name)
    {
        var isKnown = tables.NameIds.TryGetValue(name, out var id);
        if (id is not null)
        {
            node.Remove("refname");
            node.Set("refid", id);
            tables.SetReferenced(tables.Ids[id], name: null, id);
            tables.SetResolved(node);
            return;
        }

        var line = FaultLine.Of(node, tables.Document);
        var message = isKnown
            ? tables.Report(RstFault.AmbiguousTarget, $"Duplicate target name, cannot be used as a unique reference: \"{name}\".", node, line)
            : tables.Report(RstFault.UnknownTarget, $"Unknown target name: \"{name}\".", node, line);
        replacements.Replace(node, tables.Problematic(node, message, Identifiers.FirstOf(node)));
    }

    private static void ReportUnreferenced(ReferenceTables tables, RstNode target)
    {
        var names = NodeNames.Of(target);
        var name = names.Length > 0 ? names[0] : Identifiers.FirstOf(target) ?? target["refid"];
        tables.Report(RstFault.UnreferencedTarget, $"Hyperlink target \"{name}\" is not referenced.", target, target.Line);
    }
}
