using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>What many specs come to, in numbers.</summary>
public sealed class SpecMeasurement
{
    internal SpecMeasurement()
    {
    }

    /// <summary>The number of specs.</summary>
    public int SpecCount { get; internal init; }

    /// <summary>The specs by release, in the order of the releases; those that are for none come first.</summary>
    public SpecList<ReleaseMeasure> ByRelease { get; internal init; } = SpecList<ReleaseMeasure>.Empty;

    /// <summary>The specs by status, in the order of a spec's life.</summary>
    public SpecList<SpecTally> ByStatus { get; internal init; } = SpecList<SpecTally>.Empty;

    /// <summary>
    /// The specs by primary assignee, the one with the most first: by id, else by name. A spec counts for each of its
    /// assignees; those without any are left out.
    /// </summary>
    public SpecList<SpecTally> ByAssignee { get; internal init; } = SpecList<SpecTally>.Empty;

    /// <summary>The specs by what their work is tracked by, the most frequent first; those that link nothing are left out.</summary>
    public SpecList<SpecTally> ByBlueprintKind { get; internal init; } = SpecList<SpecTally>.Empty;

    /// <summary>The sections by title, the most frequent first.</summary>
    public SpecList<SectionMeasure> BySection { get; internal init; } = SpecList<SectionMeasure>.Empty;

    /// <summary>How many specs name no primary assignee.</summary>
    public int WithoutAssigneeCount { get; internal init; }

    /// <summary>How many specs link nothing that their work is tracked by.</summary>
    public int WithoutBlueprintCount { get; internal init; }

    /// <summary>The number of sections at all levels, the documents' titles not among them.</summary>
    public int SectionCount { get; internal init; }

    /// <summary>How many sections say <c>None</c> or its like.</summary>
    public int NoneCount { get; internal init; }

    /// <summary>How many sections are empty.</summary>
    public int EmptyCount { get; internal init; }

    /// <summary>The share of the sections that says <c>None</c>, from 0 to 1.</summary>
    public double NoneShare => SectionCount == 0 ? 0 : (double)NoneCount / SectionCount;

    /// <summary>What the tests found, by rule, the most frequent first: <c>SPEC001 MissingSection</c>, and in how many specs.</summary>
    public SpecList<SpecTally> ByRule { get; internal init; } = SpecList<SpecTally>.Empty;

    /// <summary>How many findings the tests made, suppressed ones aside.</summary>
    public int FindingCount { get; internal init; }

    /// <summary>How many specs have not passed the tests.</summary>
    public int FailedCount { get; internal init; }

    /// <summary>How many specs were not implemented in their release and are proposed again for a later one.</summary>
    public int CarriedOverCount { get; internal init; }

    /// <summary>
    /// How many releases passed from the first approval of the implemented specs to their implementation, the fewest
    /// first: <c>0</c> for those that were implemented in the release that they were first approved for.
    /// </summary>
    public SpecList<SpecTally> ByReleasesToImplement { get; internal init; } = SpecList<SpecTally>.Empty;

    /// <summary>
    /// The median of the days from the commit that first added a spec to the one that made it implemented; null where git
    /// knows that of no spec.
    /// </summary>
    public double? MedianDaysToImplement { get; internal init; }

    /// <summary>The number of lines.</summary>
    public long LineCount { get; internal init; }

    /// <summary>The number of words, markup and what it hides included: what has a letter or a digit, between blanks.</summary>
    public long WordCount { get; internal init; }

    /// <summary>The size of the files in bytes.</summary>
    public long Length { get; internal init; }
}
