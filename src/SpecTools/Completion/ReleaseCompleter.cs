using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using SpecTools.Commands;
using SpecTools.Repositories;

namespace SpecTools.Completion;

/// <summary>Completes the names of releases, the newest first: those of the repository that is named, else of the current one.</summary>
public sealed class ReleaseCompleter : IArgumentCompleter
{
    private static readonly string[] PathParameters = [nameof(GetSpecReleaseCommand.Path), nameof(GetSpecReleaseCommand.LiteralPath)];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Candidates.Matching(wordToComplete, () => Words(fakeBoundParameters));

    private static IEnumerable<(string Word, string Hint)> Words(IDictionary bound)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(@"SpecTools\Get-SpecRelease").AddParameter("ErrorAction", "Ignore");
        if (Array.Find(PathParameters, bound.Contains) is { } named)
            shell.AddParameter(named, bound[named]);
        return shell.Invoke<SpecRelease>().Reverse().Select(release => (
            release.Name.Name,
            string.Create(CultureInfo.InvariantCulture, $"{release.SpecCount} specs, {release.ImplementedCount} implemented")));
    }
}
