using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec work-item add</c>: adds work items.</summary>
internal sealed class WorkItemAddVerb : EditVerb
{
    private readonly Option<string[]> text = CommonOptions.Text<string[]>("--text", "TEXT", "What is to be done, in the markup of the file. May be repeated.");

    internal WorkItemAddVerb(CliConsole console)
        : base(
            console,
            "spec work-item",
            "add",
            "Adds work items in the form of the others, and prints the files that changed.",
            "spec work-item add awesome-thing.rst --text 'Write the tests.'",
            "spec work-item add specs/2026.2 --text 'Write the tests.' --text 'Update the guides.' --what-if")
    {
        text.Required = true;
        Add(text);
    }

    private protected override SpecEdit MakeEdit(ParseResult parse) => new WorkItemAddition(parse.GetRequiredValue(text));
}
