namespace SpecTools.Rst.Transforms;

/// <summary>Applies docutils' transforms to a whole tree, in the order of their priorities.</summary>
internal static class Resolver
{
    internal static RstDocument Resolve(RstDocument document)
    {
        var tree = document.WithInlines();
        var tables = new ReferenceTables(tree);
        ClassAttributes.Apply(tables);
        Substitutions.Apply(tables);
        PropagateTargets.Apply(tables);
        DocTitle.Apply(tree);
        DocInfo.Apply(tree);
        AnonymousHyperlinks.Apply(tables);
        IndirectHyperlinks.Apply(tables);
        Footnotes.Apply(tables);
        ExternalTargets.Apply(tables);
        InternalTargets.Apply(tables);
        EmptyContents.Apply(tables);
        Transitions.Apply(tree);
        DanglingReferences.Apply(tables);
        Messages.Apply(tables);
        tables.SetBackReferences();
        return tree;
    }
}
