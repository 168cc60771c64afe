using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SpecTools.Commands;
using SpecTools.Loading;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Completion;

/// <summary>Completes the titles of sections: those of the specs that are named already, else those of the template.</summary>
public sealed class SectionTitleCompleter : IArgumentCompleter
{
    // Enough for every title of a large folder, and still there before a person wonders.
    private const int MostSections = 5000;

    private static readonly string[] PathParameters =
        [nameof(SpecPathCommand.Path), nameof(SpecPathCommand.LiteralPath), nameof(SpecPathCommand.InputObject)];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Candidates.Matching(wordToComplete, () => Words(fakeBoundParameters));

    private static IEnumerable<(string Word, string Hint)> Words(IDictionary bound)
    {
        var named = Array.Find(PathParameters, bound.Contains);
        return named is null ? TemplateTitles() : SpecTitles(named, bound);
    }

    private static IEnumerable<(string Word, string Hint)> SpecTitles(string named, IDictionary bound)
    {
        // The cmdlet itself knows best what its parameters mean in this session.
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(@"SpecTools\Get-SpecSection").AddParameter(named, bound[named]).AddParameter("ErrorAction", "Ignore");
        if (bound.Contains(nameof(SpecPathCommand.Recurse)))
            shell.AddParameter(nameof(SpecPathCommand.Recurse));
        shell.AddCommand("Select-Object").AddParameter("First", MostSections);
        foreach (var section in shell.Invoke<SpecSection>())
            yield return (section.Title, section.SectionPath);
    }

    private static IEnumerable<(string Word, string Hint)> TemplateTitles()
    {
        var engine = new SpecEngine(() => Adapters.MarkdownReader, () => Adapters.YamlReader);
        return engine.Template(CurrentLocation.OfSession(), new ReadOptions()).AllSections().Select(section => (section.Title, section.SectionPath));
    }
}
