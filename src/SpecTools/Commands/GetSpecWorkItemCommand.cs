using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Reads the work items of specs.</summary>
[Cmdlet(VerbsCommon.Get, "SpecWorkItem", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(WorkItem))]
public sealed class GetSpecWorkItemCommand : SpecPathCommand
{
    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs) =>
        WriteOutcomes(ReadSpecs(inputs), file => WriteObject(file.Spec.WorkItems, enumerateCollection: true));
}
