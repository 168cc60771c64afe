using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Reads specs.</summary>
[Cmdlet(VerbsCommon.Get, "Spec", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(Spec))]
public sealed class GetSpecCommand : SpecPathCommand
{
    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs) =>
        WriteOutcomes(ReadSpecs(inputs), file => WriteObject(file.Spec));
}
