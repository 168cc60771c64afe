using SpecTools.Editing;
using SpecTools.Rules;
using SpecTools.Specs;

namespace SpecTools.Operations;

/// <summary>What repairing one spec comes to, before anything is written.</summary>
public sealed class PlannedRepair
{
    private readonly Lazy<(ChangeSet Changes, SpecRepairResult Result)> finished;

    // What concerns other files is planned when somebody asks: by then repairs before this one may have changed them.
    internal PlannedRepair(string path, Func<(ChangeSet Changes, SpecRepairResult Result)> finish)
    {
        Path = path;
        finished = new(finish);
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>What is to be written; nothing where there is nothing to mend.</summary>
    public ChangeSet Changes => finished.Value.Changes;

    /// <summary>What will have been mended once it is written.</summary>
    public SpecRepairResult Result => finished.Value.Result;
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
