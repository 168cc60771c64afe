namespace SpecTools.Operations;

/// <summary>How specs are tested.</summary>
public record TestOptions : ReadOptions
{
    /// <summary>The rules to apply, by identifier or name, wildcards allowed; empty for all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The rules to leave out, by identifier or name, wildcards allowed.</summary>
    public IReadOnlyList<string> ExcludeRules { get; init; } = [];

    /// <summary>The least severity that is reported.</summary>
    public SpecSeverity MinimumSeverity { get; init; } = SpecSeverity.Information;

    /// <summary>The least severity that fails a spec.</summary>
    public SpecSeverity FailOn { get; init; } = SpecSeverity.Error;
}
