using System.Management.Automation;
using SpecTools.Formatting;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>A cmdlet that brings specs into a format.</summary>
public abstract class SpecConversionCommand : SpecPathCommand
{
    /// <summary>The format.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public SpecFormat Format { get; set; }

    /// <summary>Whether a file that is there already is replaced.</summary>
    private protected virtual bool MayReplace => true;

    /// <summary>Takes a conversion.</summary>
    private protected abstract void Take(PlannedConversion conversion);

    /// <inheritdoc/>
    private protected sealed override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var options = new ConvertOptions { Format = Format, Force = MayReplace, ThrottleLimit = ThrottleLimit };
        var plans = Engine.PlanConversions(inputs, options, StopToken);
        WriteOutcomes(new WorkProgress(this, "Converting specs").Follow(plans, inputs.Count), plan =>
        {
            foreach (var note in plan.Notes)
                WriteWarning(ViewText.Line($"{NameInDiff(plan.Path)}:{note.Line}: {note.Message}"));
            Take(plan);
        });
    }
}
