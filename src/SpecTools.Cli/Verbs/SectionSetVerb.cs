using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec section set</c>: gives a section another text.</summary>
internal sealed class SectionSetVerb : EditVerb
{
    private readonly Option<string?> title = CommonOptions.Text<string?>("--title", "TITLE", "The section: its title or its path.");
    private readonly Option<string?> body = CommonOptions.Text<string?>("--body", "TEXT", "The text, in the markup of the file; - reads it from standard input.");
    private readonly Option<bool> append = new("--append") { Description = "Put the text behind what is there, or in place of None." };
    private string? input;

    internal SectionSetVerb(CliConsole console)
        : base(
            console,
            "spec section",
            "set",
            "Gives a section another text, and prints the files that changed.",
            "spec section set awesome-thing.rst --title 'Security impact' --body None",
            "spec section set awesome-thing.rst --title Testing --append --body - < more.rst")
    {
        title.Required = true;
        body.Required = true;
        Add(title);
        Add(body);
        Add(append);
    }

    private protected override SpecEdit MakeEdit(ParseResult parse)
    {
        var text = parse.GetRequiredValue(body)!;
        if (text == "-")
            text = input ??= new StreamReader(Console.Input).ReadToEnd();
        return new SectionBodyEdit(SectionAddress.Of(parse.GetRequiredValue(title)!), text, parse.GetValue(append));
    }
}
