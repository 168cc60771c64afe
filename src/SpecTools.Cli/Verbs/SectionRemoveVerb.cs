using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec section remove</c>: removes a section with all that is below it.</summary>
internal sealed class SectionRemoveVerb : EditVerb
{
    private readonly Option<string?> title = CommonOptions.Text<string?>("--title", "TITLE", "The section: its title or its path.");

    internal SectionRemoveVerb(CliConsole console)
        : base(
            console,
            "spec section",
            "remove",
            "Removes a section with all that is below it, and prints the files that changed.",
            "spec section remove awesome-thing.rst --title 'Proposed change/Upgrade impact' --what-if")
    {
        title.Required = true;
        Add(title);
    }

    private protected override SpecEdit MakeEdit(ParseResult parse) => new SectionRemoval(SectionAddress.Of(parse.GetRequiredValue(title)!));
}
