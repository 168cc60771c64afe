using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec section add</c>: adds a section.</summary>
internal sealed class SectionAddVerb : EditVerb
{
    private readonly Option<string?> title = CommonOptions.Text<string?>("--title", "TITLE", "The title; of a section of the template the title or the path.");
    private readonly Option<string?> body = CommonOptions.Text<string?>("--body", "TEXT", "What it says, in the markup of the file. By default None.");
    private readonly Option<string?> after = CommonOptions.Text<string?>("--after", "TITLE", "The section that it comes behind. By default the template's place.");

    internal SectionAddVerb(CliConsole console)
        : base(
            console,
            "spec section",
            "add",
            "Adds a section, and prints the files that changed.",
            "spec section add specs/2026.2 --title 'Security impact'",
            "spec section add awesome-thing.rst --title Glossary --after References --body 'Thing: what it is.'")
    {
        title.Required = true;
        Add(title);
        Add(body);
        Add(after);
    }

    private protected override SpecEdit MakeEdit(ParseResult parse) => new SectionAddition(
        parse.GetRequiredValue(title)!,
        parse.GetValue(body) ?? "None",
        parse.GetValue(after) is { Length: > 0 } other ? SectionAddress.Of(other) : null);
}
