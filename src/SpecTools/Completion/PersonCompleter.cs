using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SpecTools.Commands;
using SpecTools.Specs;

namespace SpecTools.Completion;

/// <summary>Completes people: those of the specs that are named, else those of the specs in and below the current folder.</summary>
public sealed class PersonCompleter : IArgumentCompleter
{
    // Each is read from a file, and a person who presses Tab does not want to wait.
    private const int MostPeople = 1000;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Candidates.Matching(wordToComplete, () => Words(commandName, parameterName, commandAst, fakeBoundParameters));

    private static IEnumerable<(string Word, string Hint)> Words(string commandName, string parameterName, CommandAst ast, IDictionary bound)
    {
        // New-Spec's path is where a file is to be made: people come from what is there already.
        var isNew = commandName.EndsWith("New-Spec", StringComparison.OrdinalIgnoreCase);
        var specs = isNew ? SpecsNamed.In(new Hashtable(), null) : SpecsNamed.In(bound, ast);
        var people = specs.Query("Get-SpecAssignee", MostPeople, searchAll: true).Select(result => result.BaseObject).OfType<SpecAssignee>();
        if (parameterName == nameof(SetSpecAssigneeCommand.RemoveContributor))
            people = people.Where(person => person.Role == SpecPersonRole.Contributor);
        return people.GroupBy(person => person.ToString()!, StringComparer.OrdinalIgnoreCase)
            .OrderBy(person => person.Key, StringComparer.OrdinalIgnoreCase)
            .Select(person => (person.Key, Hint(person.First())));
    }

    private static string Hint(SpecAssignee person) =>
        string.Join(", ", new[] { person.Name, person.Id, person.Email }.Where(part => !string.IsNullOrEmpty(part)));
}
