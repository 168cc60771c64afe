using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SpecTools.Templates;

namespace SpecTools.Completion;

/// <summary>Completes templates: the names of built-in ones, then files.</summary>
public sealed class TemplateCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var names = Candidates.Matching(wordToComplete, () => BuiltIn.Templates.Select(name => (name, "")));
        return names.Concat(Candidates.OrNone(() => CompletionCompleters.CompleteFilename(wordToComplete)));
    }
}
