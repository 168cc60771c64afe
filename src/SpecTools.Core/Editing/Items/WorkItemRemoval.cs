using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Removes a work item with all that belongs to it; numbers behind it are counted anew. Where it was the last one of its
/// section, <c>None</c> takes its place.
/// </summary>
public sealed record WorkItemRemoval : SpecEdit
{
    private readonly WorkItem? known;
    private readonly string text;
    private string? path;
    private int index;

    /// <summary>Removes an item that was read before and must still read as it did.</summary>
    /// <param name="item">The item.</param>
    public WorkItemRemoval(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        known = item;
        text = item.Text;
    }

    /// <summary>Removes the item of a text; there must be one and no more.</summary>
    /// <param name="text">What it says, without markup.</param>
    public WorkItemRemoval(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        this.text = text.Trim();
    }

    /// <inheritdoc/>
    public override string Description => $"remove the work item '{text}'";

    internal override void Plan(Draft draft, EditContext context)
    {
        var file = context.File;
        index = Find(context);
        var item = file.Spec.WorkItems[index];
        path = item.SectionPath;
        var place = ItemPlace.Find(file, item.Span);
        var list = place?.Block.Kind switch
        {
            ContentBlockKind.ListItem or ContentBlockKind.Definition or ContentBlockKind.Field => ItemList.Of(file.Source, place.Siblings),
            ContentBlockKind.Paragraph => ItemList.OfLines(file.Source, place.Block),
            _ => throw Refused(file, $"It is {WorkItemAddition.NameOf(place?.Block.Kind)}, in line {item.Line}: remove it by hand."),
        };
        if (list is { Count: > 1 })
        {
            var at = list.IndexAt(item.Span.Start);
            if (at < 0)
                throw Refused(file, $"It is no line of its own, in line {item.Line}: remove it by hand.");
            list.Remove(draft, at);
            return;
        }

        var block = ItemList.Trimmed(file.Source, place.Block.Span);
        if (file.Spec.WorkItems.Count(other => other.SectionPath == item.SectionPath) > 1)
            draft.Remove(file.Source.Text.AsSpan(0, block.Start).TrimEnd().Length, block.End);
        else
            draft.Replace(TextSpan.FromBounds(file.Source.LineAt(block.Start).Start, block.End), AssigneeForm.Nobody);
    }

    internal override bool MayChange(SpecSection section) => section.SectionPath == path;

    internal override string? Fault(SpecFile before, SpecFile after) =>
        before.Spec.WorkItems.Where((_, other) => other != index).Select(item => item.Text).SequenceEqual(after.Spec.WorkItems.Select(item => item.Text))
            ? null
            : "the other work items would not be what they were";

    // Of several that read alike the one that stands where it stood.
    private int Find(EditContext context)
    {
        var spec = context.File.Spec;
        var same = Enumerable.Range(0, spec.WorkItems.Count).Where(at => IsSame(spec.WorkItems[at], context.Force)).ToList();
        if (same.Count > 1 && known is not null)
            same = same.FindAll(at => spec.WorkItems[at].Line == known.Line) is { Count: > 0 } there ? there : same[..1];
        return same switch
        {
            [var only] => only,
            [] when known is not null => throw new SpecException(
                SpecErrorKind.SpecChangedOnDisk,
                $"'{spec.Path}': the work item '{text}' no longer reads as it did when it was read; nothing was written. Read it again and repeat the edit.",
                spec.Path),
            [] => throw Refused(context.File, "There is no such work item."),
            _ => throw Refused(context.File, $"There are several, in lines {string.Join(", ", same.Select(at => spec.WorkItems[at].Line))}; give the one from Get-SpecWorkItem."),
        };
    }

    private bool IsSame(WorkItem item, bool force) => known is null
        ? item.Text == text
        : item.Text == text && item.SectionPath == known.SectionPath && (force || Words(item) == Words(known));

    // Without markers and indentation, which other removals may have changed.
    private static string Words(WorkItem item)
    {
        var lines = item.Markup.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).ToList();
        lines[0] = lines[0][MarkedLines.MarkerLength(lines[0])..];
        return string.Join('\n', lines).Trim();
    }
}
