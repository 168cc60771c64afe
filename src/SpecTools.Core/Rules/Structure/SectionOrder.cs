using SpecTools.Templates;

namespace SpecTools.Rules;

/// <summary>The sections stand in the order of the template.</summary>
public sealed class SectionOrder : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC003";

    /// <inheritdoc/>
    public override string Name => nameof(SectionOrder);

    /// <inheritdoc/>
    public override string Summary => "The sections stand in the order of the template.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Information;

    internal override void Check(RuleContext context)
    {
        CheckSiblings(context, context.Matches.TopLevel);
        foreach (var match in context.Matches.All)
            CheckSiblings(context, match.Below);
    }

    private static void CheckSiblings(RuleContext context, List<SectionMatch> wanted)
    {
        var places = new List<int>(wanted.Count);
        for (var i = 0; i < wanted.Count; i++)
        {
            if (wanted[i] is { Found: not null, Fit: not SectionFit.Elsewhere })
                places.Add(i);
        }

        places.Sort((left, right) => wanted[left].Found!.Line.CompareTo(wanted[right].Found!.Line));
        var inOrder = LongestRun.Of(places);
        if (inOrder.Count == places.Count)
            return;
        foreach (var place in places)
        {
            if (inOrder.BinarySearch(place) < 0)
                context.Report(wanted[place].Found!.TitleSpan, Message(wanted, place, inOrder));
        }
    }

    // The nearest section before it in the template that stands where it should; for the first one, the next after it.
    private static string Message(List<SectionMatch> wanted, int place, List<int> inOrder)
    {
        var next = ~inOrder.BinarySearch(place);
        var title = wanted[place].Found!.Title;
        return next > 0
            ? $"The section '{title}' belongs after '{wanted[inOrder[next - 1]].Found!.Title}'."
            : $"The section '{title}' belongs before '{wanted[inOrder[0]].Found!.Title}'.";
    }
}
