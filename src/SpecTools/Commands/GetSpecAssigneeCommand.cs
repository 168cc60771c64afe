using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Reads who works on specs.</summary>
[Cmdlet(VerbsCommon.Get, "SpecAssignee", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecAssignee))]
public sealed class GetSpecAssigneeCommand : SpecPathCommand
{
    /// <summary>The role of the people; without it all of them.</summary>
    [Parameter]
    public SpecPersonRole? Role { get; set; }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs) =>
        WriteOutcomes(ReadSpecs(inputs), file => WriteObject(file.Spec.Assignees(Role), enumerateCollection: true));
}
