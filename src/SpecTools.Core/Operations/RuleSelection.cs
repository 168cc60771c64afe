using SpecTools.Rules;
using SpecTools.Text;

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
                throw NotFound(pattern);
            found.UnionWith(rules);
        }

        return found;
    }

    private static SpecException NotFound(string pattern)
    {
        var known = RuleCatalogue.All.SelectMany<SpecRule, string>(rule => [rule.Id, rule.Name]);
        return new SpecException(
            SpecErrorKind.RuleNotFound,
            $"There is no rule '{pattern}'.{Suggestion.For(pattern, known)} A rule is named by its identifier, such as SPEC301, or its name, such as LineTooLong; wildcards may be used.");
    }
}
