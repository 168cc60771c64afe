namespace SpecTools.Rst.Transforms;

/// <summary>Leads each anonymous reference to the anonymous target of its number.</summary>
internal static class AnonymousHyperlinks
{
    internal static void Apply(ReferenceTables tables)
    {
        if (!tables.HasAnonymous)
            return;
        var references = new List<RstNode>();
        var targets = new List<RstNode>();
        foreach (var node in tables.Document.DescendantsAndSelf())
        {
            if (node.Kind is RstNodeKind.Reference or RstNodeKind.Target && node["anonymous"] is not null)
                (node.Kind == RstNodeKind.Reference ? references : targets).Add(node);
        }

        if (references.Count == targets.Count)
        {
            for (var i = 0; i < references.Count; i++)
                Lead(tables, references[i], targets[i]);
            return;
        }

        var message = tables.Report(
            RstFault.AnonymousMismatch, $"Anonymous hyperlink mismatch: {references.Count} references but {targets.Count} targets.", tables.Document, line: 0);
        var replacements = new Replacements();
        tables.Ids.Assign(message);
        foreach (var reference in references)
            replacements.Replace(reference, tables.Problematic(reference, message));
        replacements.Apply();
    }

    private static void Lead(ReferenceTables tables, RstNode reference, RstNode target)
    {
        tables.SetReferenced(target);
        if (target["refuri"] is null && target["ids"] is null)
            target = tables.Ids[target["refid"]!];
        if (target["refuri"] is not { } uri)
        {
            tables.Lead(reference, Identifiers.FirstOf(target)!);
            return;
        }

        reference.Set("refuri", uri);
        tables.SetResolved(reference);
    }
}
