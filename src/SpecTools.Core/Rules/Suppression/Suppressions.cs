using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>
/// What comments in a file say about rules: which findings are not to be reported, and which of these comments are in
/// vain. For each rule its stretches of the text are apart from each other and in order.
/// </summary>
internal sealed class Suppressions
{
    private const int LongestName = 60;

    private readonly Dictionary<string, List<Stretch>> byRule = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<SpecRule>> rulesOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ran = new(StringComparer.Ordinal);
    private readonly List<SuppressionWord> words = [];

    private Suppressions()
    {
    }

    /// <summary>What the comments of a file say; null where none is about rules.</summary>
    /// <param name="file">The file.</param>
    /// <param name="markers">Comments that switch rules off, by their words.</param>
    internal static Suppressions? Of(SpecFile file, IReadOnlyDictionary<string, IReadOnlyList<string>> markers)
    {
        var text = file.Source.Text;
        if (!text.Contains(SuppressionComment.Key, StringComparison.Ordinal) && !markers.Keys.Any(marker => MayHave(text, marker)))
            return null;
        var blocks = SilentBlocks.Of(file);
        var suppressions = new Suppressions();
        suppressions.Read(file, blocks, markers);
        return suppressions.words.Count > 0 || suppressions.byRule.Count > 0 ? suppressions : null;
    }

    /// <summary>Takes note that a rule looks at the file.</summary>
    internal void Begin(SpecRule rule) => ran.Add(rule.Id);

    /// <summary>Whether a finding is not to be reported.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="offset">Where it begins.</param>
    internal bool Cover(SpecRule rule, int offset)
    {
        if (!byRule.TryGetValue(rule.Id, out var stretches))
            return false;
        int low = 0, high = stretches.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stretches[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0 || offset >= stretches[low - 1].End)
            return false;
        if (stretches[low - 1].Word is { } word)
            word.IsUsed = true;
        return true;
    }

    /// <summary>What is wrong with the comments: words and rules that do not exist, and what has no effect on a rule that looked.</summary>
    internal IEnumerable<(TextSpan Span, string Message)> Complaints()
    {
        foreach (var word in words)
        {
            if (Complaint(word) is { } complaint)
                yield return (word.Span, complaint);
        }
    }

    private string? Complaint(SuppressionWord word)
    {
        if (word.Verb == SuppressionVerb.Unknown)
            return $"A suppression says what to do and for which rules, such as 'disable=SPEC301', 'disable-file=SPEC301' or 'enable=SPEC301'.{Suggestion.For(word.Name, SuppressionComment.Words)}";
        var name = word.Name.Length <= LongestName ? word.Name : word.Name[..LongestName] + "...";
        var rules = RulesOf(word.Name);
        if (rules.Count == 0)
            return $"There is no rule '{name}'.{Suggestion.For(word.Name, RuleCatalogue.All.SelectMany<SpecRule, string>(rule => [rule.Id, rule.Name]))}";
        if (word.IsUsed || !rules.Any(rule => ran.Contains(rule.Id)))
            return null;
        var isInVain = word.Needless is not null || word.Verb != SuppressionVerb.Enable;
        return isInVain ? $"'{name}' {word.Needless ?? "is suppressed here, and nothing of it is found"}. Remove it from the comment." : null;
    }

    private void Read(SpecFile file, List<SilentBlock> blocks, IReadOnlyDictionary<string, IReadOnlyList<string>> markers)
    {
        var text = file.Source.Text;
        foreach (var block in blocks)
        {
            if (!block.IsComment)
                continue;
            var inside = SuppressionComment.Inside(text, block.Span, file.Spec.Format);
            words.AddRange(SuppressionComment.Read(text, block.Span, inside));
            foreach (var (marker, rules) in markers)
            {
                if (IsMarker(text.AsSpan(inside.Start, inside.Length), marker))
                    AddFile(null, rules.SelectMany(RulesOf));
            }
        }

        // What holds for the whole file holds above its comment too.
        foreach (var word in words.Where(word => word.Verb == SuppressionVerb.DisableFile))
            AddFile(word, RulesOf(word.Name));
        SuppressionScopes? scopes = null;
        foreach (var word in words)
        {
            var rules = word.Verb == SuppressionVerb.Unknown ? [] : RulesOf(word.Name);
            if (word.Verb == SuppressionVerb.Disable)
                Disable(word, rules, (scopes ??= new SuppressionScopes(file, blocks)).EndOf(word.Comment));
            else if (word.Verb == SuppressionVerb.Enable)
                Enable(word, rules);
        }
    }

    private void AddFile(SuppressionWord? word, IEnumerable<SpecRule> rules)
    {
        var isNew = false;
        foreach (var rule in rules)
            isNew |= byRule.TryAdd(rule.Id, [new Stretch(0, int.MaxValue, word)]);
        if (!isNew && word is not null)
            word.Needless = "is suppressed in the whole file already";
    }

    private void Disable(SuppressionWord word, IReadOnlyList<SpecRule> rules, int end)
    {
        var isNew = false;
        foreach (var rule in rules)
        {
            if (!byRule.TryGetValue(rule.Id, out var stretches))
                byRule.Add(rule.Id, stretches = []);
            if (stretches.Count > 0 && stretches[^1].End > word.Comment.Start)
                continue;
            stretches.Add(new Stretch(word.Comment.Start, end, word));
            isNew = true;
        }

        if (!isNew)
            word.Needless = "is suppressed here already";
    }

    // What is off in the whole file stays off.
    private void Enable(SuppressionWord word, IReadOnlyList<SpecRule> rules)
    {
        var isNew = false;
        foreach (var rule in rules)
        {
            if (!byRule.TryGetValue(rule.Id, out var stretches))
                continue;
            var last = stretches[^1];
            if (last.End == int.MaxValue || last.End <= word.Comment.Start)
                continue;
            stretches[^1] = last with { End = word.Comment.Start };
            isNew = true;
        }

        if (!isNew)
            word.Needless = "need not be enabled, for it is not suppressed here";
    }

    private IReadOnlyList<SpecRule> RulesOf(string name)
    {
        if (!rulesOf.TryGetValue(name, out var rules))
            rulesOf.Add(name, rules = RuleCatalogue.Find(name));
        return rules;
    }

    // A marker's first word is a cheap thing to look for.
    private static bool MayHave(string text, string marker)
    {
        var blank = marker.IndexOf(' ', StringComparison.Ordinal);
        return AnyCase.Holds(text, blank < 0 ? marker : marker.AsSpan(0, blank));
    }

    private static bool IsMarker(ReadOnlySpan<char> comment, string marker)
    {
        if (comment.Length > 2 * marker.Length)
            return false;
        var words = comment.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Equals(string.Join(' ', words), marker, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Stretch(int Start, int End, SuppressionWord? Word);
}
