namespace SpecTools.Rules;

/// <summary>The longest increasing subsequence: what may stay where it is when as little as possible is moved.</summary>
internal static class LongestRun
{
    /// <summary>The members of the longest increasing subsequence, ascending. Values are distinct.</summary>
    internal static List<int> Of(List<int> values)
    {
        // ends[k] is the index of the least value that ends a run of length k + 1; before[i] is what precedes i in its run.
        var ends = new List<int>(values.Count);
        var before = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            int low = 0, high = ends.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[ends[middle]] < values[i])
                    low = middle + 1;
                else
                    high = middle;
            }

            before[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
                ends.Add(i);
            else
                ends[low] = i;
        }

        var run = new List<int>(ends.Count);
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i])
            run.Add(values[i]);
        run.Reverse();
        return run;
    }
}
