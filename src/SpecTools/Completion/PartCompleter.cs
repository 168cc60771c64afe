using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SpecTools.Specs;

namespace SpecTools.Completion;

/// <summary>Completes parts of the specs that are named already: what can be removed from them.</summary>
public abstract class PartCompleter : IArgumentCompleter
{
    private const int MostParts = 1000;

    private protected abstract string Cmdlet { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Candidates.Matching(wordToComplete, () =>
        {
            var specs = SpecsNamed.In(fakeBoundParameters, commandAst);
            return specs.Any ? specs.Query(Cmdlet, MostParts).Select(part => WordOf(part.BaseObject)) : [];
        });

    private protected abstract (string Word, string Hint) WordOf(object part);
}

/// <summary>Completes the texts of work items.</summary>
public sealed class WorkItemCompleter : PartCompleter
{
    private protected override string Cmdlet => "Get-SpecWorkItem";

    private protected override (string Word, string Hint) WordOf(object part) => part is WorkItem item ? (item.Text, "") : default;
}

/// <summary>Completes the addresses of references.</summary>
public sealed class ReferenceCompleter : PartCompleter
{
    private protected override string Cmdlet => "Get-SpecReference";

    private protected override (string Word, string Hint) WordOf(object part) =>
        part is SpecReference reference ? (reference.Target, $"{reference.Text} ({reference.SectionPath})") : default;
}
