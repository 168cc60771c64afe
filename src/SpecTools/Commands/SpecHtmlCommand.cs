using SpecTools.Operations;

namespace SpecTools.Commands;

/// <summary>A cmdlet that makes pages of specs.</summary>
public abstract class SpecHtmlCommand : SpecPathCommand
{
    /// <summary>Takes the page of a spec.</summary>
    private protected abstract void Take(SpecHtml page);

    /// <inheritdoc/>
    private protected sealed override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var pages = Engine.ConvertToHtml(inputs, new ReadOptions { ThrottleLimit = ThrottleLimit }, StopToken);
        WriteOutcomes(new WorkProgress(this, "Making pages").Follow(pages, inputs.Count), Take);
    }
}
