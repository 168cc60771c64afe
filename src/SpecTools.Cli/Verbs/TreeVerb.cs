using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Rst;
using SpecTools.Rst.Writers;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec tree</c>: how a file is read.</summary>
internal sealed class TreeVerb : Verb
{
    private const string StandardInput = "-";

    private readonly CliConsole console;
    private readonly PathsArgument file = new("FILE", "A reStructuredText file, or - for standard input.", ArgumentArity.ExactlyOne);

    private readonly Option<string> dialect = CommonOptions.Choice(
        "--dialect", "Which directives and roles are known: Sphinx's too, or strictly docutils'.", "sphinx", "docutils");

    private readonly Option<string> format = CommonOptions.Choice(
        "--format", "How the tree is written: as docutils' pseudo-XML, as XML, or as JSON with places.", "pseudoxml", "xml", "json");

    private readonly Option<bool> resolved = new("--resolved")
    {
        Description = "The tree after docutils' transforms: title promoted, substitutions put in, references resolved.",
    };

    internal TreeVerb(CliConsole console)
        : base(
            "spec",
            "tree",
            "Prints the document tree of a reStructuredText file, as docutils names it.",
            "spec tree awesome-thing.rst",
            "spec tree --dialect docutils --format xml - < awesome-thing.rst",
            "spec tree --resolved awesome-thing.rst")
    {
        this.console = console;
        Add(file);
        Add(dialect);
        Add(format);
        Add(resolved);
        SetAction(Run);
    }

    internal override string? UsageError(ParseResult parse) => base.UsageError(parse) ?? FormatError(parse);

    private string? FormatError(ParseResult parse) =>
        parse.GetValue(resolved) && parse.GetRequiredValue(format).Equals("json", StringComparison.OrdinalIgnoreCase)
            ? "--resolved goes with --format pseudoxml or xml: JSON is the document as it is written."
            : null;

    private int Run(ParseResult parse)
    {
        var document = RstDocument.Parse(Read(parse.GetRequiredValue(file)[0]), Enum.Parse<RstDialect>(parse.GetRequiredValue(dialect), ignoreCase: true));
        switch (parse.GetRequiredValue(format).ToUpperInvariant())
        {
            case "XML":
                RstXmlWriter.Write(document, console.Text, parse.GetValue(resolved));
                break;
            case "JSON":
                using (var buffered = new BufferedStream(console.Bytes))
                    RstJsonWriter.Write(document, buffered);
                break;
            default:
                RstPseudoXmlWriter.Write(document, console.Text, parse.GetValue(resolved));
                break;
        }

        return ExitCode.Done;
    }

    private SourceText Read(string path)
    {
        if (SpecFormats.Of(path) == SpecFormat.Markdown)
            throw new SpecException(SpecErrorKind.FormatNotSupported, $"'{path}' is Markdown; '{FullName}' reads reStructuredText.", path);
        if (path != StandardInput)
            return SourceText.FromBytes(TextFile.ReadBytes(Path.GetFullPath(path, console.CurrentFolder)), path);
        using var bytes = new MemoryStream();
        console.Input.CopyTo(bytes);
        return SourceText.FromBytes(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), "<stdin>");
    }
}
