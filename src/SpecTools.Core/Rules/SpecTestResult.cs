using SpecTools.Specs;

namespace SpecTools.Rules;

/// <summary>What testing one spec came to.</summary>
public sealed class SpecTestResult
{
    internal SpecTestResult(string path, bool passed, SpecList<SpecDiagnostic> diagnostics, string template)
    {
        Path = path;
        Passed = passed;
        ErrorCount = diagnostics.Count(diagnostic => diagnostic.Severity == SpecSeverity.Error);
        WarningCount = diagnostics.Count(diagnostic => diagnostic.Severity == SpecSeverity.Warning);
        Diagnostics = diagnostics;
        Template = template;
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>Whether there is no finding at or above the severity that fails a spec.</summary>
    public bool Passed { get; }

    /// <summary>The number of errors.</summary>
    public int ErrorCount { get; }

    /// <summary>The number of warnings.</summary>
    public int WarningCount { get; }

    /// <summary>The findings, by line, column and rule.</summary>
    public SpecList<SpecDiagnostic> Diagnostics { get; }

    /// <summary>The template that the spec was held against: its path, or the name of a built-in one.</summary>
    public string Template { get; }
}
