using SpecTools.Editing;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>
/// Makes as many fixes of one text at once as get along: what overlaps waits for the next round, and what would bring a
/// finding of any rule, mend nothing, or change the tree although it must not, is refused.
/// </summary>
internal sealed class FixRound
{
    // Each try reads the whole text again: without a bound a text of nothing but fixes to refuse would take time squared.
    private const int MostTries = 128;

    private readonly Examination start;
    private readonly List<PlannedFix> made = [];
    private int tries;

    /// <summary>Begins with a text that nothing has been mended in.</summary>
    /// <param name="start">The text with its findings.</param>
    internal FixRound(Examination start)
    {
        this.start = start;
        Result = start;
    }

    /// <summary>The text with the fixes that were made.</summary>
    internal Examination Result { get; private set; }

    /// <summary>Whether any fix was made.</summary>
    internal bool HasChanged => made.Count > 0;

    /// <summary>How many fixes were refused.</summary>
    internal int RefusedCount { get; private set; }

    /// <summary>Makes fixes.</summary>
    /// <param name="fixes">The fixes, in the order in which they are preferred.</param>
    internal void Apply(List<PlannedFix> fixes)
    {
        var apart = Apart(fixes);
        var refused = RefusedCount;
        tries = 0;
        if (apart.Count > 0)
            Apply(apart, 0, apart.Count);
        if (tries > MostTries)
        {
            made.Clear();
            (Result, RefusedCount) = (start, refused);
            ApplyByRule(apart);
        }
    }

    // Where too many are not fine, those of a rule are all made or all refused: what is left then is refused the next time too.
    private void ApplyByRule(List<PlannedFix> fixes)
    {
        foreach (var ofRule in fixes.GroupBy(fix => fix.Rule))
        {
            if (Try([.. made, .. ofRule]) is { } result)
            {
                made.AddRange(ofRule);
                Result = result;
            }
            else
            {
                RefusedCount += ofRule.Count();
            }
        }
    }

    // Nearly always all of them are fine together. Where they are not, the ones that are not are found by halves, until
    // that takes too long.
    private void Apply(List<PlannedFix> fixes, int from, int to)
    {
        if (++tries > MostTries)
            return;
        List<PlannedFix> together = [.. made, .. fixes[from..to]];
        if (Try(together) is { } result)
        {
            made.AddRange(fixes[from..to]);
            Result = result;
        }
        else if (to - from == 1)
        {
            RefusedCount++;
        }
        else
        {
            var middle = (from + to) / 2;
            Apply(fixes, from, middle);
            Apply(fixes, middle, to);
        }
    }

    private Examination? Try(List<PlannedFix> fixes)
    {
        var after = start.With(start.File.Source.WithEdits(fixes.SelectMany(fix => fix.Edits)));
        var (before, left) = (start.Counts, after.Counts);
        if (left.Any(pair => pair.Value > before.GetValueOrDefault(pair.Key)))
            return null;
        if (fixes.Any(fix => left.GetValueOrDefault(fix.Rule) >= before.GetValueOrDefault(fix.Rule)))
            return null;
        return fixes.TrueForAll(fix => fix.KeepsTree) && !TreeComparison.AreSame(start.File, after.File) ? null : after;
    }

    // Fixes whose edits touch nothing that another one's do, however they touch it.
    private static List<PlannedFix> Apart(List<PlannedFix> fixes)
    {
        var apart = new List<PlannedFix>();
        var taken = new SortedSet<TextSpan>(Comparer<TextSpan>.Create((left, right) =>
            left.End < right.Start ? -1 : right.End < left.Start ? 1 : 0));
        foreach (var fix in fixes)
        {
            if (fix.Edits.Any(edit => taken.Contains(edit.Span)))
                continue;
            apart.Add(fix);
            foreach (var edit in fix.Edits)
                taken.Add(edit.Span);
        }

        return apart;
    }
}
