using SpecTools.Repositories;
using SpecTools.Rules;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>What a report says of one spec.</summary>
public sealed class ReportedSpec
{
    internal ReportedSpec()
    {
    }

    /// <summary>The absolute path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>The path as a report shows it: from the folder of the repository, with slashes.</summary>
    public required string ShownPath { get; init; }

    /// <summary>The spec's name: that of its file, without the ending.</summary>
    public required string Name { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; internal init; }

    /// <summary>The release it is for, or null.</summary>
    public ReleaseName? Release { get; internal init; }

    /// <summary>Where it is in its life.</summary>
    public SpecStatus Status { get; internal init; }

    /// <summary>The primary assignees.</summary>
    public SpecList<SpecPerson> PrimaryAssignee { get; internal init; } = SpecList<SpecPerson>.Empty;

    /// <summary>The other contributors.</summary>
    public SpecList<SpecPerson> Contributors { get; internal init; } = SpecList<SpecPerson>.Empty;

    /// <summary>What the work is tracked by, or null.</summary>
    public SpecBlueprint? Blueprint { get; internal init; }

    /// <summary>The paragraph that says what it is about, as plain text, or null.</summary>
    public string? Introduction { get; internal init; }

    /// <summary>The number of its work items.</summary>
    public int WorkItemCount { get; internal init; }

    /// <summary>The number of lines.</summary>
    public int LineCount { get; internal init; }

    /// <summary>Its sections at all levels in the order of the text, the document's title not among them.</summary>
    public SpecList<ReportedSection> Sections { get; internal init; } = SpecList<ReportedSection>.Empty;

    /// <summary>Whether it has passed the tests.</summary>
    public bool Passed { get; internal init; }

    /// <summary>What the tests found, by line, column and rule.</summary>
    public SpecList<SpecDiagnostic> Diagnostics { get; internal init; } = SpecList<SpecDiagnostic>.Empty;

    /// <summary>
    /// The release for which it was first approved, under this name or blueprint: the oldest that has such a spec or that
    /// its history names. Null where it is for no release.
    /// </summary>
    public ReleaseName? FirstRelease => Life?.FirstRelease;

    /// <summary>Whether it was not implemented in its release and is proposed again for a later one.</summary>
    public bool IsCarriedOver => Life?.IsCarriedOver == true;

    /// <summary>
    /// How many releases passed from the first approval to the implementation: 0 where it was implemented in the release
    /// that it was first approved for. Null where it is not implemented.
    /// </summary>
    public int? ReleasesToImplement => Life?.ReleasesToImplement;

    /// <summary>
    /// How many days passed from the commit that first added it to the one that made it implemented. Null where it is not
    /// implemented, where git does not know both, or where it entered the repository as implemented.
    /// </summary>
    public int? DaysToImplement => Life?.DaysToImplement;

    /// <summary>What it has gone through, which is known when all specs are.</summary>
    internal SpecLife? Life { get; set; }

    /// <summary>The spec's name.</summary>
    public override string ToString() => Name;
}

/// <summary>What a report says of one section.</summary>
/// <param name="Title">The title.</param>
/// <param name="Level">How deep it lies, from 1.</param>
/// <param name="IsNone">Whether it says that it has nothing to say.</param>
/// <param name="IsEmpty">Whether it is empty.</param>
public sealed record ReportedSection(string Title, int Level, bool IsNone, bool IsEmpty);
