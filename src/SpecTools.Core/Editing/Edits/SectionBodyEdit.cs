using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Gives a section another body. Its heading and its subsections stay.</summary>
/// <param name="Section">The section.</param>
/// <param name="Body">The text, with line endings of any kind; empty to leave the section without.</param>
/// <param name="Append">Whether the text comes behind what is there, as a paragraph of its own; in place of it where that says <c>None</c>.</param>
public sealed record SectionBodyEdit(SectionAddress Section, string Body, bool Append) : SpecEdit
{
    private string? expected;
    private string? path;

    /// <inheritdoc/>
    public override string Description => $"{(Append ? "add to" : "set")} the section '{Section.Title}'";

    internal override void Plan(Draft draft, EditContext context)
    {
        var section = Section.Find(context);
        path = section.SectionPath;
        var text = Trim(Body).ReplaceLineEndings(draft.NewLine);
        var isNew = section.BodySpan.IsEmpty;

        // A text behind 'None' would say that there is nothing, and go on with what there is.
        expected = Append && !isNew && !section.IsNone ? section.Body + (text.Length > 0 ? draft.NewLine + draft.NewLine + text : "") : text;
        if (expected == section.Body)
            return;
        if (isNew)
            draft.InsertParagraph(section.BodySpan.Start, text, new SectionSpacing(context.File).IsTight(section.Level));
        else if (expected.Length == 0)
            draft.Remove(draft.Source.LastLineOf(section.HeadingSpan).End, draft.Source.LastLineOf(section.BodySpan).End);
        else
            draft.Replace(section.BodySpan, expected);
    }

    internal override bool MayChange(SpecSection section) => section.SectionPath == path;

    internal override string? Fault(SpecFile before, SpecFile after) =>
        after.Spec.AllSections().Any(section => section.SectionPath == path && section.Body.TrimEnd() == expected!.TrimEnd())
            ? null
            : "the text would not be read as the body of the section; an indented first line, or a label or comment at its end, belongs to something else there";

    // Blank lines around a body are the document's; the indentation of its first line is its own.
    internal static string Trim(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => !line.AsSpan().IsWhiteSpace());
        return first < 0 ? "" : string.Join('\n', lines[first..(Array.FindLastIndex(lines, line => !line.AsSpan().IsWhiteSpace()) + 1)]);
    }
}
