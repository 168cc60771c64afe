using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SpecTools.Templates;

namespace SpecTools.Completion;

/// <summary>Completes the names of presets.</summary>
public sealed class PresetCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Candidates.Matching(wordToComplete, () => BuiltIn.Presets.Select(name => (name, "")));
}
