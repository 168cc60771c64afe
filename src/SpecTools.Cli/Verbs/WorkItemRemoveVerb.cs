using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec work-item remove</c>: removes a work item.</summary>
internal sealed class WorkItemRemoveVerb : EditVerb
{
    private readonly Option<string> text = CommonOptions.Text<string>("--text", "TEXT", "What it says, without markup.");

    internal WorkItemRemoveVerb(CliConsole console)
        : base(
            console,
            "spec work-item",
            "remove",
            "Removes a work item with all that belongs to it, and prints the files that changed.",
            "spec work-item remove awesome-thing.rst --text 'Write the tests.' --what-if")
    {
        text.Required = true;
        CommonOptions.ForbidBlank(text);
        Add(text);
    }

    private protected override SpecEdit MakeEdit(ParseResult parse) => new WorkItemRemoval(parse.GetRequiredValue(text));
}
