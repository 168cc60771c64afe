using SpecTools.Rst.Assembly;

namespace SpecTools.Rst.Transforms;

/// <summary>Gives the classes of <c>class</c> directives without content to the elements behind them.</summary>
internal static class ClassAttributes
{
    internal static void Apply(ReferenceTables tables)
    {
        if (!tables.Pending.Exists(IsClass))
            return;
        var waiting = new List<RstPending>();
        var replacements = new Replacements();
        RstNode? hidden = null;
        foreach (var node in tables.Document.DescendantsAndSelf())
        {
            if (hidden is not null && node.Parent == hidden)
                continue;
            if (node is RstPending pending && IsClass(pending))
                waiting.Add(pending);
            hidden = NodeClasses.IsInvisible(node) || node.Kind == RstNodeKind.SystemMessage ? node : null;
            if (hidden is not null || waiting.Count == 0)
                continue;
            foreach (var directive in waiting)
            {
                DirectiveOptions.AddClasses(node, OptionValues.Classes(directive.Directive.Arguments[0]));
                replacements.Replace(directive);
            }

            waiting.Clear();
        }

        foreach (var directive in waiting)
        {
            replacements.Replace(directive, new RstSystemMessage(
                RstFault.ClassWithoutElement, $"No element follows the \"{directive.Directive.Name}\" directive.", directive.Span, directive.Line));
        }

        replacements.Apply();
    }

    private static bool IsClass(RstPending pending) => pending.Directive.Name.Equals("class", StringComparison.OrdinalIgnoreCase);
}
