using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Rules;

namespace SpecTools.Commands;

/// <summary>Lists the rules that specs are tested against.</summary>
[Cmdlet(VerbsCommon.Get, "SpecRule")]
[OutputType(typeof(SpecRule))]
public sealed class GetSpecRuleCommand : SpecCommand
{
    /// <summary>The rules, by identifier or name, wildcards allowed; without it all of them.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "RuleId", "Name")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] Rule { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        foreach (var pattern in Rule)
        {
            var rules = RuleCatalogue.Find(pattern);
            foreach (var rule in rules)
                WriteObject(rule);

            // As with PowerShell's own commands, a wildcard that matches nothing is no error.
            if (rules.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(pattern))
                WriteError(RuleCatalogue.NotFound(pattern));
        }
    });
}
