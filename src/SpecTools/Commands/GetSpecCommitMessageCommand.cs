using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Formatting;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Reports;

namespace SpecTools.Commands;

/// <summary>Makes the messages for commits that propose specs.</summary>
[Cmdlet(VerbsCommon.Get, "SpecCommitMessage", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecCommitMessage))]
public sealed class GetSpecCommitMessageCommand : SpecPathCommand
{
    private const int GitColumns = 72;

    /// <summary>The template whose guidance says nothing about a spec: a file or the name of a built-in template.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TemplateCompleter))]
    public string? Template { get; set; }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var options = new ReadOptions { Template = new PathResolver(this).ResolveTemplate(Template), ThrottleLimit = ThrottleLimit };
        var outcomes = Engine.CommitMessages(inputs, options, StopToken);
        WriteOutcomes(new WorkProgress(this, "Reading specs").Follow(outcomes, inputs.Count), message =>
        {
            if (message.Subject.Length > GitColumns)
                WriteVerbose($"The subject of '{ViewText.Line(message.Path)}' is longer than the {GitColumns} columns that git shows: shorten the title.");
            WriteObject(message);
        });
    }
}
