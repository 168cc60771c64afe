namespace SpecTools.Rst.Transforms;

/// <summary>Takes away tables of contents that have nothing to list. The others stay pending.</summary>
internal static class EmptyContents
{
    internal static void Apply(ReferenceTables tables)
    {
        if (!tables.Pending.Exists(pending => pending.IsContents))
            return;
        var replacements = new Replacements();
        foreach (var node in tables.Document.DescendantsAndSelf())
        {
            if (node is RstPending { IsContents: true } pending && !HasSections(pending))
                replacements.Replace(pending.Parent!);
        }

        replacements.Apply();
    }

    // In the whole document, or below the section around a local table.
    private static bool HasSections(RstPending contents)
    {
        var isLocal = contents.Directive.Options.Any(option => option.Name == "local");
        var around = contents.Parent!.Parent!;
        while (around.Parent is { } parent && !(isLocal && around.Kind == RstNodeKind.Section))
            around = parent;
        return around.Children.Any(child => child.Kind == RstNodeKind.Section);
    }
}
