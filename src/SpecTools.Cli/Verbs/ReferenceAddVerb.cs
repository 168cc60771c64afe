using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec reference add</c>: adds a link to the section References.</summary>
internal sealed class ReferenceAddVerb : EditVerb
{
    private readonly Option<string> url = CommonOptions.Text<string>("--url", "URL", "Where it leads.");
    private readonly Option<string?> text = CommonOptions.Text<string?>("--text", "TEXT", "What a reader sees of it. By default the address itself.");

    internal ReferenceAddVerb(CliConsole console)
        : base(
            console,
            "spec reference",
            "add",
            "Adds a link to the references in the form of the others, and prints the files that changed.",
            "spec reference add awesome-thing.rst --url https://example.org/thread --text 'The discussion'",
            "spec reference add specs/2026.2 --url https://example.org/ --what-if")
    {
        url.Required = true;
        Add(url);
        Add(text);
    }

    private protected override SpecEdit MakeEdit(ParseResult parse) => new ReferenceAddition(parse.GetRequiredValue(url), parse.GetValue(text));
}
