using System.Management.Automation;
using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Adds work items to specs.</summary>
[Cmdlet(VerbsCommon.Add, "SpecWorkItem", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class AddSpecWorkItemCommand : SpecEditCommand
{
    /// <summary>What is to be done, in the markup of the file; each string is an item.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string[] Text { get; set; } = [];

    /// <inheritdoc/>
    private protected override SpecEdit MakeEdit() => new WorkItemAddition(Text);
}
