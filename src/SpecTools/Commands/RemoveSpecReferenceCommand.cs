using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Removes links from the section References of specs: those from the pipeline, or those to an address in files.</summary>
[Cmdlet(VerbsCommon.Remove, "SpecReference", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Spec))]
public sealed class RemoveSpecReferenceCommand : SpecPartCommand
{
    /// <summary>Links, as Get-SpecReference writes them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public SpecReference[] InputObject { get; set; } = [];

    /// <summary>Where the links lead.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.Path, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath, ValueFromPipelineByPropertyName = true)]
    [Alias("Target")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ReferenceCompleter))]
    public string[] Url { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        foreach (var reference in InputObject)
            Take(reference.Path, new ReferenceRemoval(reference));
        foreach (var path in Files())
        {
            foreach (var url in Url)
                Take(path, new ReferenceRemoval(url));
        }
    });
}
