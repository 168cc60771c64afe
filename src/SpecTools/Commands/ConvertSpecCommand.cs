using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Makes files of specs in the other format, beside them.</summary>
[Cmdlet(VerbsData.Convert, "Spec", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class ConvertSpecCommand : SpecConversionCommand
{
    /// <summary>Whether a file that is there already is replaced.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Whether the new specs are written to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override bool MayReplace => Force;

    /// <inheritdoc/>
    private protected override void Take(PlannedConversion conversion)
    {
        var what = $"Convert '{conversion.Path}' to '{conversion.NewPath}'";
        if (!conversion.Changes.IsEmpty && !ApplyChanges(conversion.Changes, what, what + "?"))
            return;
        if (PassThru)
            WriteOutcomes(Engine.Read([new SpecInput(conversion.NewPath, IsNamed: true)], new ReadOptions(), StopToken), file => WriteObject(file.Spec));
    }
}
