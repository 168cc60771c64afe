using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec report</c>: what the specs of a release have come to.</summary>
internal sealed class ReportVerb : PathVerb
{
    private readonly Option<string?> output = CommonOptions.Text<string?>(
        "--output", "FILE", "The file to write; its ending names the format: .html, .md, .csv or .json. By default standard output, in Markdown.");

    private readonly Option<string> format = CommonOptions.Choice(
        "--format", "How the report is written, whatever the file's ending.", "html", "markdown", "csv", "json");

    private readonly Option<string?> title = CommonOptions.Text<string?>(
        "--title", "TITLE", "What the report is called. By default the name of the repository.");

    internal ReportVerb(CliConsole console)
        : base(
            console,
            "spec",
            "report",
            "Reports on specs: what was implemented, who is assigned, what fails the tests.",
            "spec report specs --output report.html",
            "spec report specs/2026.2 --title 'Specs of 2026.2'",
            "spec report specs --format csv | sort")
    {
        // What is not given comes from the file's ending.
        format.DefaultValueFactory = null;
        Add(output);
        Add(format);
        Add(title);
    }

    protected override int Run(ParseResult parse)
    {
        var file = parse.GetValue(output) is { Length: > 0 } path ? Path.GetFullPath(path, Console.CurrentFolder) : null;
        var kind = parse.GetValue(format) is { } name
            ? Enum.Parse<SpecReportFormat>(name, ignoreCase: true)
            : file is null ? SpecReportFormat.Markdown : SpecReportWriter.FormatOf(file);
        var options = ReadOptions(parse);
        var session = new Session(Console);
        var builder = new SpecReportBuilder();
        var test = new TestOptions { Template = options.Template, Preset = options.Preset };
        foreach (var entry in session.Values(session.Engine.ReportOn(session.Inputs(Paths(parse)), test, default)))
            builder.Add(entry);

        // What could be read is reported; that not all could be is what the exit code says.
        var code = session.End();
        if (session.ValueCount == 0)
            return code;
        var report = builder.Build(parse.GetValue(title));
        if (file is null)
        {
            SpecReportWriter.Write(report, kind, Console.Bytes);
            return code;
        }

        SpecEngine.WriteFile(file, stream => SpecReportWriter.Write(report, kind, stream), mayReplace: true);
        Console.Error.Write($"{Printable.Count(report.Specs.Count, "spec")} reported in {session.Show(file)}\n");
        return code;
    }
}
