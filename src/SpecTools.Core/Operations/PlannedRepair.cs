using SpecTools.Editing;
using SpecTools.Rules;
using SpecTools.Specs;

namespace SpecTools.Operations;

/// <summary>What repairing one spec comes to, before anything is written.</summary>
public sealed class PlannedRepair
{
    internal PlannedRepair(string path, ChangeSet changes, SpecRepairResult result)
    {
        Path = path;
        Changes = changes;
        Result = result;
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>What is to be written; nothing where there is nothing to mend.</summary>
    public ChangeSet Changes { get; }

    /// <summary>What will have been mended once it is written.</summary>
    public SpecRepairResult Result { get; }
}

/// <summary>What repairing one spec came to.</summary>
public sealed class SpecRepairResult
{
    internal SpecRepairResult(string path, SpecList<SpecDiagnostic> mended, SpecList<SpecDiagnostic> remaining, int refusedCount)
    {
        Path = path;
        Fixed = mended;
        Remaining = remaining;
        RefusedCount = refusedCount;
    }

    /// <summary>The absolute path of the spec's file as it is now called.</summary>
    public string Path { get; }

    /// <summary>The number of findings that were mended.</summary>
    public int FixedCount => Fixed.Count;

    /// <summary>The number of findings of the chosen rules that are left.</summary>
    public int RemainingCount => Remaining.Count;

    /// <summary>The findings that were mended, where they stood before.</summary>
    public SpecList<SpecDiagnostic> Fixed { get; }

    /// <summary>The findings of the chosen rules that are left, for an author to mend.</summary>
    public SpecList<SpecDiagnostic> Remaining { get; }

    /// <summary>The number of fixes that were not made because they would have brought another finding, or changed what the spec says.</summary>
    public int RefusedCount { get; }
}
