using Markdig.Syntax.Inlines;

namespace SpecTools.Adapters;

/// <summary>Walks through inline markup, which nests deeper than a call stack may.</summary>
internal static class InlineWalk
{
    /// <summary>All inlines below one, in the order of the text, each before those inside it.</summary>
    internal static IEnumerable<Inline> Below(ContainerInline root)
    {
        Inline? inline = root.FirstChild;
        while (inline is not null)
        {
            yield return inline;
            if (inline is ContainerInline { FirstChild: { } child })
            {
                inline = child;
                continue;
            }

            while (inline.NextSibling is null && inline.Parent is { } parent && parent != root)
                inline = parent;
            inline = inline.NextSibling;
        }
    }
}
