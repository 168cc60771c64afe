using SpecTools.Rules;

namespace SpecTools.Operations;

/// <summary>The rules that a person chose.</summary>
internal static class RuleSelection
{
    /// <summary>The rules that are chosen and not left out, in the order of the catalogue.</summary>
    /// <param name="options">Whose rules are meant by identifier or name, wildcards allowed.</param>
    /// <exception cref="SpecException">Something means no rule at all.</exception>
    internal static IReadOnlyList<SpecRule> Of(TestOptions options)
    {
        if (options.Rules.Count == 0 && options.ExcludeRules.Count == 0)
            return RuleCatalogue.All;
        var chosen = options.Rules.Count == 0 ? [.. RuleCatalogue.All] : Find(options.Rules);
        chosen.ExceptWith(Find(options.ExcludeRules));
        return [.. RuleCatalogue.All.Where(chosen.Contains)];
    }

    private static HashSet<SpecRule> Find(IReadOnlyList<string> patterns)
    {
        var found = new HashSet<SpecRule>();
        foreach (var pattern in patterns)
        {
            var rules = RuleCatalogue.Find(pattern);
            if (rules.Count == 0)
                throw RuleCatalogue.NotFound(pattern);
            found.UnionWith(rules);
        }

        return found;
    }
}
