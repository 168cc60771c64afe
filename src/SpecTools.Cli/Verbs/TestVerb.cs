using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Cli.Output;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Templates;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec test</c>: what is wrong with the specs.</summary>
internal sealed class TestVerb : PathVerb
{
    private readonly Option<string> format = CommonOptions.Choice(
        "--format",
        "How findings are written: text, one line each; json, one object per spec; or for other programs.",
        "text",
        "json",
        "sarif",
        "junit",
        "github",
        "zuul");

    private readonly Option<bool> showSource = new("--show-source") { Description = "Show the line of each finding below it, in text." };

    private readonly Option<string> templateAsOf = CommonOptions.TemplateAsOf();

    private readonly Option<string[]> rules = CommonOptions.Names(
        "--rule", "ID", "Apply only this rule: an id or a name, wildcards allowed. May be repeated.");

    private readonly Option<string[]> excluded = CommonOptions.Names(
        "--exclude-rule", "ID", "Leave this rule out. May be repeated.");

    private readonly Option<string> minimum = CommonOptions.Choice(
        "--min-severity", "The least severity that is reported.", "information", "warning", "error");

    private readonly Option<string> failOn = CommonOptions.Choice(
        "--fail-on", "The least severity that fails a spec.", "error", "warning", "information");

    internal TestVerb(CliConsole console)
        : base(
            console,
            "spec",
            "test",
            "Checks specs against their template and the rules. Exits with 1 when one has not passed.",
            "spec test specs",
            "spec test specs/2026.2 --preset nova --format json",
            "spec test specs --rule 'SPEC0*' --fail-on warning",
            "spec test specs --template-as-of added",
            "spec test -- -odd-name.rst 'b[1].rst'")
    {
        Add(format);
        Add(showSource);
        Add(templateAsOf);
        Add(rules);
        Add(excluded);
        Add(minimum);
        Add(failOn);
    }

    protected override int Run(ParseResult parse)
    {
        var read = ReadOptions(parse);
        var options = new TestOptions
        {
            Template = read.Template,
            TemplateAsOf = Enum.Parse<TemplateAsOf>(parse.GetRequiredValue(templateAsOf), ignoreCase: true),
            Preset = read.Preset,
            Rules = parse.GetValue(rules) ?? [],
            ExcludeRules = parse.GetValue(excluded) ?? [],
            MinimumSeverity = Severity(parse.GetRequiredValue(minimum)),
            FailOn = Severity(parse.GetRequiredValue(failOn)),
        };
        var session = new Session(Console);
        using var report = TestReport.Create(
            session, Enum.Parse<SpecTestFormat>(parse.GetRequiredValue(format), ignoreCase: true), parse.GetValue(showSource));
        var results = session.Values(session.Engine.Test(session.Inputs(Paths(parse)), options, default), report.Write);
        var passed = true;
        foreach (var result in results)
        {
            passed &= result.Passed;
            report.Write(result);
        }

        report.End();
        return session.End(passed);
    }

    private static SpecSeverity Severity(string name) => Enum.Parse<SpecSeverity>(name, ignoreCase: true);
}
