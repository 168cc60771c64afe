using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Cli.Output;
using SpecTools.Reports;
using SpecTools.Rules;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec test</c>: what is wrong with the specs.</summary>
internal sealed class TestVerb : RulePathVerb
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

    private readonly Option<string> minimum = CommonOptions.Choice(
        "--min-severity", "The least severity that is reported.", "information", "warning", "error");

    private readonly Option<string> failOn = CommonOptions.Choice(
        "--fail-on", "The least severity that fails a spec.", "error", "warning", "information");

    private readonly Option<string?> changedSince = CommonOptions.Text<string?>(
        "--changed-since", "REV", "Report only what is on lines that changed since this commit, branch or tag of git.");

    private readonly Option<string?> baseline = CommonOptions.Text<string?>(
        "--baseline", "FILE", "Leave out the findings that this file knows.");

    private readonly Option<string?> writeBaseline = CommonOptions.Text<string?>(
        "--write-baseline", "FILE", "Write all findings to this file, for --baseline, instead of reporting them.");

    internal TestVerb(CliConsole console)
        : base(
            console,
            "test",
            "Checks specs against their template and the rules. Exits with 1 when one has not passed.",
            "spec test specs",
            "spec test specs/2026.2 --preset nova --format json",
            "spec test specs --rule 'SPEC0*' --fail-on warning",
            "spec test specs --template-as-of added",
            "spec test specs --changed-since origin/master",
            "spec test specs --write-baseline known.json",
            "spec test specs --baseline known.json",
            "spec test -- -odd-name.rst 'b[1].rst'")
    {
        Add(format);
        Add(showSource);
        Add(minimum);
        Add(failOn);
        Add(changedSince);
        Add(baseline);
        Add(writeBaseline);
    }

    internal override string? UsageError(ParseResult parse)
    {
        var isPart = parse.GetResult(writeBaseline) is not null
            && (parse.GetResult(baseline) is not null || parse.GetResult(changedSince) is not null);
        return base.UsageError(parse)
            ?? (isPart ? "--write-baseline takes all findings, so it goes with neither --baseline nor --changed-since." : null);
    }

    protected override int Run(ParseResult parse)
    {
        var options = RuleOptions(parse) with
        {
            MinimumSeverity = Severity(parse.GetRequiredValue(minimum)),
            FailOn = Severity(parse.GetRequiredValue(failOn)),
            Baseline = FullPath(parse.GetValue(baseline)),
            ChangedSince = parse.GetValue(changedSince),
        };
        var session = new Session(Console);
        if (FullPath(parse.GetValue(writeBaseline)) is { } file)
        {
            var found = session.Values(session.Engine.Test(session.Inputs(Paths(parse)), options, default));
            return Write(session, found, new BaselineWriter(file), file);
        }

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

    // What could not be read may hold findings too: a baseline without them would be none.
    private static int Write(Session session, IEnumerable<SpecTestResult> results, BaselineWriter writer, string file)
    {
        foreach (var result in results)
            writer.Add(result);
        var code = session.End();
        if (code != ExitCode.Done)
        {
            session.Console.WriteError($"'{session.Show(file)}' was not written.");
            return code;
        }

        using (new Interruption())
            writer.Write();
        session.Console.Error.Write(
            $"{Printable.Count(writer.FindingCount, "finding")} in {Printable.Count(writer.SpecCount, "spec")} written to {session.Show(file)}\n");
        return code;
    }

    private string? FullPath(string? path) => path is { Length: > 0 } ? Path.GetFullPath(path, Console.CurrentFolder) : path;

    private static SpecSeverity Severity(string name) => Enum.Parse<SpecSeverity>(name, ignoreCase: true);
}
