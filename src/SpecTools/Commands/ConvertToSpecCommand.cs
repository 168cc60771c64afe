using System.Management.Automation;
using SpecTools.Operations;

namespace SpecTools.Commands;

/// <summary>Writes specs in a format to the pipeline.</summary>
[Cmdlet(VerbsData.ConvertTo, "Spec", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(string))]
public sealed class ConvertToSpecCommand : SpecConversionCommand
{
    /// <inheritdoc/>
    private protected override void Take(PlannedConversion conversion) => WriteText(conversion.Text, conversion.Path);
}
