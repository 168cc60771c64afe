using SpecTools.Templates;

namespace SpecTools.Operations;

/// <summary>How specs are read.</summary>
public record ReadOptions
{
    /// <summary>The template to use for all: a path or a built-in name; null to find the one in force for each.</summary>
    public string? Template { get; init; }

    /// <summary>
    /// Which version of a template counts: today's, or the one that was in force when the spec was first committed to git.
    /// </summary>
    public TemplateAsOf TemplateAsOf { get; init; }

    /// <summary>The preset to use; null for the configuration's, and without one the default.</summary>
    public string? Preset { get; init; }

    /// <summary>How many files are worked on at once; 0 for one a core.</summary>
    public int ThrottleLimit { get; init; }
}
