using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Removes a link from the section References with the item, line, footnote or target that is there for it. Where it was all
/// that the section says, <c>None</c> takes its place. A link in prose, or one that the text refers to, is refused.
/// </summary>
public sealed record ReferenceRemoval : SpecEdit
{
    private readonly SpecReference? known;
    private readonly string target;
    private string? path;
    private List<SpecReference> removed = [];

    /// <summary>Removes a link that was read before and must still read as it did.</summary>
    /// <param name="reference">The link.</param>
    public ReferenceRemoval(SpecReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        known = reference;
        target = reference.Target;
    }

    /// <summary>Removes the link to an address; the section References must have one and no more.</summary>
    /// <param name="target">Where it leads.</param>
    public ReferenceRemoval(string target)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(target);
        this.target = target.Trim();
    }

    /// <inheritdoc/>
    public override string Description => $"remove the reference '{target}'";

    internal override void Plan(Draft draft, EditContext context)
    {
        var file = context.File;
        var reference = Find(context);
        var section = file.Spec.AllSections().Last(own => own.BodySpan.Contains(reference.Span.Start));
        path = section.SectionPath;
        var unit = ReferenceUnit.Find(new ReferenceHome(file, section), reference)
            ?? throw Refused(file, $"It is in a sentence or a table, in line {reference.Line}: remove it by hand.");
        removed = [.. unit.References];
        if (removed.Find(other => other.Target != target) is { } other)
            throw Refused(file, $"With it would go '{other.Target}', in line {other.Line}: remove it by hand.");
        if (unit.Uses() is [var use, ..])
            throw Refused(file, $"Line {use} refers to it: change that first.");
        if (unit.OutlyingDefinition() is { } line)
            throw Refused(file, $"Its address is in line {line}, in another section: remove both by hand.");
        unit.Remove(draft);
    }

    internal override bool MayChange(SpecSection section) => section.SectionPath == path;

    internal override string? Fault(SpecFile before, SpecFile after)
    {
        var left = new Stock<(string Target, string, string)>(after.Spec.References.Select(KeyOf));
        foreach (var reference in before.Spec.References.Except(removed))
        {
            if (!left.Take(KeyOf(reference)))
                return $"'{reference.Text}' in line {reference.Line} would no longer be the link that it is";
        }

        return left.Left.Select(key => key.Target).FirstOrDefault() is { } target
            ? $"there would still be a link to '{target}'"
            : ReferenceForm.NotesFault(before, after);
    }

    private static (string Target, string Text, string Path) KeyOf(SpecReference reference) =>
        (reference.Target, reference.Text, reference.SectionPath);

    // Of several that read alike the one that stands where it stood.
    private SpecReference Find(EditContext context)
    {
        var file = context.File;
        var all = file.Spec.References.Where(reference => reference.Target == target).ToList();
        var home = ReferenceHome.Find(file);
        var own = home is null ? [] : all.FindAll(reference => home.Section.WithDescendants().Any(section => section.BodySpan.Contains(reference.Span.Start)));
        if (known is not null)
        {
            if (!all.Exists(reference => IsSame(reference, context.Force)))
            {
                throw new SpecException(
                    SpecErrorKind.SpecChangedOnDisk,
                    $"'{file.Spec.Path}': the reference '{target}' no longer reads as it did when it was read; nothing was written. Read it again and repeat the edit.",
                    file.Spec.Path);
            }

            var same = own.FindAll(reference => IsSame(reference, context.Force));
            own = same.Find(reference => reference.Line == known.Line) is { } there ? [there] : [.. same.Take(1)];
        }

        var elsewhere = string.Join(", ", all.Select(reference => reference.Line).Distinct());
        return own switch
        {
            [var only] => only,
            [] when all.Count == 0 => throw Refused(file, "There is no such reference."),
            [] when home?.DefinitionsOf(target).Any() == true => throw Refused(file, $"The text refers to it in line {elsewhere}: change that first."),
            [] => throw Refused(file, $"It is in the text, in line {elsewhere}, and not in the section for references: remove it by hand."),
            _ => throw Refused(file, $"There are several, in lines {string.Join(", ", own.Select(reference => reference.Line))}; give the one from Get-SpecReference."),
        };
    }

    private bool IsSame(SpecReference reference, bool force) =>
        force || (reference.SectionPath == known!.SectionPath && reference.Text == known.Text);
}
