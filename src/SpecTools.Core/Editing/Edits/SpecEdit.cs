using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Editing;

/// <summary>An intent to change one spec: which edits of its text it comes to depends on the text.</summary>
public abstract record SpecEdit
{
    /// <summary>What it does, as a person would say it: <c>set the section 'Testing'</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Plans the edits on the spec as it is now; none where it is already as it should be.</summary>
    /// <param name="draft">Takes the edits.</param>
    /// <param name="context">The spec and what is in force for it.</param>
    /// <exception cref="SpecException">
    /// The part is not there, no longer reads as it did, or cannot be changed that way.
    /// </exception>
    internal abstract void Plan(Draft draft, EditContext context);

    /// <summary>Whether a section may read differently afterwards; no other one may.</summary>
    /// <param name="section">A section of the spec before or after the edit.</param>
    internal abstract bool MayChange(SpecSection section);

    /// <summary>Whether an entry of the YAML of a Markdown document may read differently afterwards; no other one may.</summary>
    /// <param name="name">Its name.</param>
    internal virtual bool MayChangeMetadata(string name) => false;

    /// <summary>Whether sections may come or go.</summary>
    internal virtual bool ChangesOutline => false;

    /// <summary>Checks that what was meant to change has changed.</summary>
    /// <param name="before">The spec before the edit.</param>
    /// <param name="after">The spec after the edit.</param>
    /// <returns>Why the result is not what was meant, in half a sentence behind "because"; null where it is.</returns>
    internal abstract string? Fault(SpecFile before, SpecFile after);

    /// <summary>The error that the edit cannot be made.</summary>
    /// <param name="file">The spec.</param>
    /// <param name="reason">Why, and what to do instead, in whole sentences.</param>
    private protected SpecException Refused(SpecFile file, string reason) =>
        new(SpecErrorKind.EditRefused, $"'{file.Spec.Path}': cannot {Description}. {reason} Nothing was written.", file.Spec.Path);
}

/// <summary>A spec that is to be edited.</summary>
/// <param name="File">The spec with its text and tree.</param>
/// <param name="Template">The template in force; read when it is first asked for.</param>
/// <param name="Settings">The settings in force.</param>
/// <param name="Force">Whether a part is changed although it no longer reads as it did.</param>
internal sealed record EditContext(SpecFile File, Lazy<SpecTemplate> Template, SpecSettings Settings, bool Force);
