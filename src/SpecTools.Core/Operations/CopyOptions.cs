using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Operations;

/// <summary>What specs are proposed again for.</summary>
public sealed record CopyOptions
{
    /// <summary>The name of the release.</summary>
    public required string Release { get; init; }

    /// <summary>The status that the copies get.</summary>
    public SpecStatus Status { get; init; } = SpecStatus.Approved;

    /// <summary>What the row of the history says: one paragraph in the markup of the file.</summary>
    public string Description { get; init; } = "Re-proposed";

    /// <summary>Whether a file that is there already is replaced.</summary>
    public bool Force { get; init; }
}

/// <summary>What proposing one spec again comes to, before anything is written.</summary>
/// <param name="Path">The absolute path of the spec's file.</param>
/// <param name="NewPath">The absolute path of the copy.</param>
/// <param name="Changes">What is to be written.</param>
public sealed record PlannedCopy(string Path, string NewPath, ChangeSet Changes);
