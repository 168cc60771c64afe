using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Removes work items from specs: those from the pipeline, or those of a text in files.</summary>
[Cmdlet(VerbsCommon.Remove, "SpecWorkItem", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Spec))]
public sealed class RemoveSpecWorkItemCommand : SpecPartCommand
{
    /// <summary>Work items, as Get-SpecWorkItem writes them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public WorkItem[] InputObject { get; set; } = [];

    /// <summary>What the items say, without markup.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.Path, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkItemCompleter))]
    public string[] Text { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        foreach (var item in InputObject)
            Take(item.Path, new WorkItemRemoval(item));
        foreach (var path in Files())
        {
            foreach (var text in Text)
                Take(path, new WorkItemRemoval(text));
        }
    });
}
