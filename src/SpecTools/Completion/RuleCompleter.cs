using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SpecTools.Rules;

namespace SpecTools.Completion;

/// <summary>Completes the identifiers of rules; a rule is found by its name too.</summary>
public sealed class RuleCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Candidates.Matching(wordToComplete, () => Words(wordToComplete));

    private static IEnumerable<(string Word, string Hint)> Words(string? typed)
    {
        var word = (typed ?? "").TrimStart('\'', '"');
        var isName = word.Length > 0 && !word.StartsWith("SPEC", StringComparison.OrdinalIgnoreCase);
        foreach (var rule in RuleCatalogue.All)
            yield return (isName ? rule.Name : rule.Id, $"{rule.Id} {rule.Name}: {rule.Summary}");
    }
}
