namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that look at rules.</summary>
internal sealed class RuleVerb : VerbGroup
{
    internal RuleVerb(CliConsole console)
        : base(
            "spec",
            "rule",
            "Lists and explains the rules that specs are tested against.",
            "spec rule list",
            "spec rule show SPEC301")
    {
        Add(new RuleListVerb(console));
        Add(new RuleShowVerb(console));
    }
}
