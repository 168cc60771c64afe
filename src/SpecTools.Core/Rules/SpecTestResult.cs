using SpecTools.Specs;

namespace SpecTools.Rules;

/// <summary>What testing one spec came to.</summary>
public sealed class SpecTestResult
{
    internal SpecTestResult()
    {
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public required string Path { get; init; }

    /// <summary>Whether there is no finding at or above the severity that fails a spec.</summary>
    public required bool Passed { get; init; }

    /// <summary>The number of errors.</summary>
    public required int ErrorCount { get; init; }

    /// <summary>The number of warnings.</summary>
    public required int WarningCount { get; init; }

    /// <summary>The findings, by line, column and rule.</summary>
    public required SpecList<SpecDiagnostic> Diagnostics { get; init; }

    /// <summary>The template that the spec was held against: its path, or the name of a built-in one.</summary>
    public required string Template { get; init; }
}
