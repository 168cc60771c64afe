using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Reports;

namespace SpecTools.Commands;

/// <summary>Says in numbers what specs come to.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Spec", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecMeasurement))]
public sealed class MeasureSpecCommand : SpecPathCommand
{
    private readonly SpecMeasurer measurer = new();

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var outcomes = Engine.Count(inputs, new TestOptions { ThrottleLimit = ThrottleLimit }, StopToken);
        WriteOutcomes(new WorkProgress(this, "Reading specs").Follow(outcomes, inputs.Count), measurer.Add);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Run(() => WriteObject(measurer.Measure()));
}
