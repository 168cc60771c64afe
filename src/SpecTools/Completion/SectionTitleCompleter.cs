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

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Candidates.Matching(wordToComplete, () => Words(commandName, parameterName, SpecsNamed.In(fakeBoundParameters, commandAst)));

    private static IEnumerable<(string Word, string Hint)> Words(string command, string parameter, SpecsNamed specs)
    {
        // What Add-SpecSection is to add is what specs have not got yet.
        var isNew = parameter == nameof(AddSpecSectionCommand.Title) && command.EndsWith("Add-SpecSection", StringComparison.OrdinalIgnoreCase);
        return specs.Any && !isNew ? SpecTitles(specs) : TemplateTitles();
    }

    private static IEnumerable<(string Word, string Hint)> SpecTitles(SpecsNamed specs)
    {
        foreach (var result in specs.Query("Get-SpecSection", MostSections))
        {
            if (result.BaseObject is SpecSection section)
                yield return (section.Title, section.SectionPath);
        }
    }

    private static IEnumerable<(string Word, string Hint)> TemplateTitles()
    {
        var engine = new SpecEngine(() => Adapters.MarkdownReader, () => Adapters.YamlReader);
        return engine.Template(CurrentLocation.OfSession(), new ReadOptions()).AllSections().Select(section => (section.Title, section.SectionPath));
    }
}
