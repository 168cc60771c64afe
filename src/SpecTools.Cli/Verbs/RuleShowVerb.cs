using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Rules;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec rule show</c>: what rules ask for, and why.</summary>
internal sealed class RuleShowVerb : Verb
{
    private readonly CliConsole console;
    private readonly PathsArgument rules = new(
        "RULE", "A rule's identifier or name; * and ? are wildcards.", ArgumentArity.OneOrMore);

    internal RuleShowVerb(CliConsole console)
        : base("spec rule", "show", "Prints the pages of rules, in Markdown.", "spec rule show SPEC301", "spec rule show LineTooLong")
    {
        this.console = console;
        Add(rules);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var shown = 0;
        var exit = ExitCode.Done;
        foreach (var pattern in parse.GetRequiredValue(rules))
        {
            var found = RuleCatalogue.Find(pattern);
            if (found.Count == 0)
            {
                console.WriteError(RuleCatalogue.NotFound(pattern).Message);
                exit = ExitCode.Unusable;
            }

            foreach (var rule in found)
                console.Text.Write($"{(shown++ > 0 ? "\n" : "")}{rule.Documentation}");
        }

        return exit;
    }
}
