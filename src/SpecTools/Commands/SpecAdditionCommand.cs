using System.Management.Automation;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>
/// A cmdlet that adds something to specs. Where specs or files come from the pipeline, its first argument is what to add:
/// <c>$specs | Add-SpecWorkItem 'Measure it'</c>; else it is the specs, and what to add is the second. So its default
/// parameter set is that of the pipeline, in which specs themselves have no position.
/// </summary>
public abstract class SpecAdditionCommand : SpecEditCommand
{
    /// <inheritdoc/>
    [Parameter(Position = 0, ParameterSetName = ParameterSets.Path, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath(ExpandsReleases = true, TakesSpecs = true)]
    public override string[]? Path { get; set; }

    /// <inheritdoc/>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public override Spec[] InputObject { get; set; } = [];
}
