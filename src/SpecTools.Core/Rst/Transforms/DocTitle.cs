namespace SpecTools.Rst.Transforms;

/// <summary>Makes the title of a document's only section the document's own, and that of its only subsection the subtitle.</summary>
internal static class DocTitle
{
    internal static void Apply(RstDocument document)
    {
        if (PromoteTitle(document))
            PromoteSubtitle(document);
        if (document["title"] is null && document.Children is [{ Kind: RstNodeKind.Title } title, ..])
            document.Set("title", RstInline.PlainText([title]));
    }

    private static bool PromoteTitle(RstDocument document)
    {
        if (OnlySection(document) is not { } section)
            return false;
        Replacements.KeepIdentity(section, document);
        var before = document.Children.Take(document.Children.Count - 1);
        document.ReplaceChildren([section.Children[0], .. before, .. section.Children.Skip(1)]);
        return true;
    }

    private static void PromoteSubtitle(RstDocument document)
    {
        if (OnlySection(document) is not { } section)
            return;
        var title = section.Children[0];
        var subtitle = new RstNode(RstNodeKind.Subtitle, title.Span, title.Line);
        Replacements.KeepIdentity(section, subtitle);
        subtitle.ReplaceChildren([.. title.Children]);
        var before = document.Children.Skip(1).Take(document.Children.Count - 2);
        document.ReplaceChildren([document.Children[0], subtitle, .. before, .. section.Children.Skip(1)]);
    }

    // The section that is the last of the document's elements and the first that a reader sees.
    private static RstNode? OnlySection(RstDocument document)
    {
        foreach (var child in document.Children)
        {
            if (!NodeClasses.IsBeforeBibliography(child))
                return child.Kind == RstNodeKind.Section && child == document.Children[^1] ? child : null;
        }

        return null;
    }
}
