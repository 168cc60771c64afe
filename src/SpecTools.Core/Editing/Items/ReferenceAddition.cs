using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Adds a link behind the last one of the section References, in its form: an item of a list, a footnote of the next number,
/// a target, a line that begins with a mark or is an address. Behind prose comes a list. A link that the section has already
/// is not added again.
/// </summary>
/// <param name="Target">Where it leads.</param>
/// <param name="Text">What a reader sees of it; null for the address itself.</param>
public sealed record ReferenceAddition(string Target, string? Text) : SpecEdit
{
    private string? path;
    private bool makesSection;

    /// <inheritdoc/>
    public override string Description => $"add the reference '{Target}'";

    /// <inheritdoc/>
    internal override bool ChangesOutline => makesSection;

    internal override void Plan(Draft draft, EditContext context)
    {
        var file = context.File;
        if (!Target.Contains(':', StringComparison.Ordinal) || Target.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)))
            throw Refused(file, "An address such as https://example.org/ has a colon and no blanks.");
        if (Text is not null && (Text.Trim() != Text || Text.Length == 0 || Text.Any(char.IsControl)))
            throw Refused(file, "The text of a link is one line.");
        var writer = new ReferenceText(file, Target, Text);
        var bullet = (file.Rst is null ? "- " : "* ") + writer.Plain();
        if (ReferenceHome.Find(file) is not { } home)
        {
            makesSection = true;
            if (MissingHome.Make(draft, context, ReferenceHome.IsReferences, bullet) is { } fault)
                throw Refused(file, fault);
            return;
        }

        var section = home.Section;
        path = section.SectionPath;
        if (section.WithDescendants().Any(own => file.Spec.References.Any(reference => reference.Target == Target && reference.SectionPath == own.SectionPath))
            || home.DefinitionsOf(Target).Any())
        {
            return;
        }

        if (section.BodySpan.IsEmpty)
            draft.InsertParagraph(section.BodySpan.Start, bullet);
        else if (SaysNothing(home) || IsGuidance(home, context))
            draft.Replace(home.Visible ?? section.BodySpan, bullet);
        else
            new ReferenceForm(home, writer, draft, bullet).AddBehindLast(reason => Refused(file, reason));
    }

    internal override bool MayChange(SpecSection section) => section.SectionPath == path;

    internal override string? Fault(SpecFile before, SpecFile after)
    {
        var left = new Stock<(string Target, string SectionPath)>(after.Spec.References.Select(reference => (reference.Target, reference.SectionPath)));
        foreach (var reference in before.Spec.References)
        {
            if (!left.Take((reference.Target, reference.SectionPath)))
                return $"the link '{reference.Target}' in line {reference.Line} would be lost";
        }

        return left.Left.Take(2).ToList() is [var added] && added.Target == Target && added.SectionPath == (makesSection ? ReferenceHome.Find(after)?.Section.SectionPath : path)
            ? ReferenceForm.NotesFault(before, after)
            : "it would not be read as one more link";
    }

    // A bare address is no work item, but a reference.
    private static bool SaysNothing(ReferenceHome home) => home.Section.IsNone
        || (home.References.Count == 0 && !home.Body.Body.Blocks().Any(home.IsDefinition) && NoWork.IsEmpty(home.Section.Text.ReplaceLineEndings(" ")));

    // What the template says of references is for the author to replace.
    private static bool IsGuidance(ReferenceHome home, EditContext context) =>
        ReferenceHome.Find(context.Template.Value.File)?.Section.Body is { Length: > 0 } guidance
        && home.Section.Body.ReplaceLineEndings("\n") == guidance.ReplaceLineEndings("\n");
}
