using System.Management.Automation;
using SpecTools.Editing;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Adds work items to specs.</summary>
[Cmdlet(VerbsCommon.Add, "SpecWorkItem", DefaultParameterSetName = ParameterSets.InputObject, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class AddSpecWorkItemCommand : SpecAdditionCommand
{
    /// <summary>What is to be done, in the markup of the file; each string is an item.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.InputObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.Path)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath)]
    [ValidateNotNullOrEmpty]
    [NotAPath(Paths = PathLikeness.Existence)]
    public string[] Text { get; set; } = [];

    /// <inheritdoc/>
    private protected override SpecEdit MakeEdit() => new WorkItemAddition(Text);
}
