using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec reference remove</c>: removes a link from the section References.</summary>
internal sealed class ReferenceRemoveVerb : EditVerb
{
    private readonly Option<string> url = CommonOptions.Text<string>("--url", "URL", "Where it leads.");

    internal ReferenceRemoveVerb(CliConsole console)
        : base(
            console,
            "spec reference",
            "remove",
            "Removes a link with what is there for it, and prints the files that changed.",
            "spec reference remove awesome-thing.rst --url https://example.org/ --what-if")
    {
        url.Required = true;
        CommonOptions.ForbidBlank(url);
        Add(url);
    }

    private protected override SpecEdit MakeEdit(ParseResult parse) => new ReferenceRemoval(parse.GetRequiredValue(url));
}
