using System.Management.Automation;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>
/// A cmdlet that adds something to specs. Where specs or files come from the pipeline, its first argument is what to add:
/// <c>$specs | Add-SpecWorkItem 'Measure it'</c>. So its default parameter set is that of the pipeline, in which specs
/// themselves have no position.
/// </summary>
public abstract class SpecAdditionCommand : SpecEditCommand
{
    /// <inheritdoc/>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public override Spec[] InputObject { get; set; } = [];
}
