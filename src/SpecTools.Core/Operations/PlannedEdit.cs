using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Operations;

/// <summary>What editing one spec comes to, before anything is written.</summary>
public sealed class PlannedEdit
{
    internal PlannedEdit(string path, ChangeSet changes, SpecFile after, IReadOnlyList<SpecEdit> edits)
    {
        Path = path;
        Changes = changes;
        After = after.Spec;
        Description = string.Join(", ", edits.Select(edit => edit.Description).Distinct());
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>What is to be written; nothing where the spec is as it should be.</summary>
    public ChangeSet Changes { get; }

    /// <summary>The spec as it will read.</summary>
    public Spec After { get; }

    /// <summary>What is done, as a person would say it.</summary>
    public string Description { get; }
}
