namespace SpecTools.Operations;

/// <summary>How specs are tested.</summary>
public sealed record TestOptions : ReadOptions
{
    /// <summary>The rules to apply, by identifier or name, wildcards allowed; empty for all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The rules to leave out, by identifier or name, wildcards allowed.</summary>
    public IReadOnlyList<string> ExcludeRules { get; init; } = [];

    /// <summary>The least severity that is reported.</summary>
    public SpecSeverity MinimumSeverity { get; init; } = SpecSeverity.Information;

    /// <summary>The absolute path of a baseline, whose findings are known and not told of; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>
    /// A commit, branch or tag: only what is found on lines that are different since the history parted from it is told of,
    /// and files without any difference are passed over. Null for all.
    /// </summary>
    public string? ChangedSince { get; init; }

    /// <summary>The least severity that fails a spec.</summary>
    public SpecSeverity FailOn { get; init; } = SpecSeverity.Error;
}
