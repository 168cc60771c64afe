namespace SpecTools.Specs;

/// <summary>Finds work items that have a label in place of a section: a paragraph, a term or a field that says <c>Work items</c>.</summary>
internal static class WorkLabel
{
    // A label is a title, not a sentence.
    private const int LongestLabel = 30;

    // A heading whose underline is too short is a paragraph with its underline in it.
    private const string Adornments = " :-=~^*+#_\"'";

    /// <summary>For each label the blocks that belong to it.</summary>
    /// <param name="body">The blocks of a section.</param>
    internal static IEnumerable<IReadOnlyList<ContentBlock>> Below(IEnumerable<ContentBlock> body)
    {
        var blocks = body.ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == ContentBlockKind.Paragraph && IsLabel(blocks[i]))
            {
                yield return [.. blocks.Skip(i + 1).TakeWhile(block => !EndsWork(block))];
                yield break;
            }

            if (blocks[i].Kind is not (ContentBlockKind.DefinitionList or ContentBlockKind.FieldList))
                continue;
            foreach (var label in blocks[i].Blocks.Where(IsLabel))
                yield return label.Blocks;
        }
    }

    private static bool IsLabel(ContentBlock block) =>
        block.Text.Length <= LongestLabel && WorkSections.IsWorkItems(block.Text.Trim(Adornments.ToCharArray()));

    // The labels that follow in the usual templates.
    private static bool EndsWork(ContentBlock block) => block.Kind == ContentBlockKind.Paragraph
        && block.Text.Length <= LongestLabel
        && SectionTitle.KeyOf(block.Text.Trim(Adornments.ToCharArray()))
            is "assignee" or "assignee(s)" or "primary assignee" or "other contributor" or "dependency" or "testing" or "documentation impact"
            or "milestone" or "reference";
}
