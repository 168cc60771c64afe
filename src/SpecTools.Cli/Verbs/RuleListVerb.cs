using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Reports;
using SpecTools.Rules;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec rule list</c>: which rules there are.</summary>
internal sealed class RuleListVerb : Verb
{
    private readonly CliConsole console;
    private readonly Option<bool> json = CommonOptions.Json("one object per rule");

    internal RuleListVerb(CliConsole console)
        : base("spec rule", "list", "Lists all rules: identifier, severity, name, and + where it can mend what it finds.", "spec rule list", "spec rule list --json | jq -r .name")
    {
        this.console = console;
        Add(json);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        using var writer = parse.GetValue(json) ? new JsonLinesWriter(console.Bytes) : null;
        foreach (var rule in RuleCatalogue.All)
        {
            if (writer is null)
                console.Text.Write($"{rule.Id} {rule.DefaultSeverity,-11} {(rule.CanFix ? '+' : ' ')} {rule.Name}\n");
            else
                writer.Write(rule);
        }

        return ExitCode.Done;
    }
}
