using FsCheck;
using FsCheck.Xunit;
using SpecTools.Rules;

namespace SpecTools.Tests.Rules;

public class LongestRunTests
{
    [Property]
    public bool It_is_ascending_a_subsequence_and_as_long_as_any(int[] numbers)
    {
        var values = numbers.Distinct().Take(12).ToList();
        var run = LongestRun.Of(values);
        return run.Zip(run.Skip(1)).All(pair => pair.First < pair.Second)
            && run.SequenceEqual(values.Where(run.Contains))
            && run.Count == LongestByTrial(values);
    }

    private static int LongestByTrial(List<int> values)
    {
        var longest = 0;
        for (var choice = 0; choice < 1 << values.Count; choice++)
        {
            var chosen = values.Where((_, i) => (choice >> i & 1) == 1).ToList();
            if (chosen.Zip(chosen.Skip(1)).All(pair => pair.First < pair.Second))
                longest = Math.Max(longest, chosen.Count);
        }

        return longest;
    }
}
