namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that work on releases.</summary>
internal sealed class ReleaseVerb : VerbGroup
{
    internal ReleaseVerb(CliConsole console)
        : base("spec", "release", "Lists the releases of a repository.", "spec release list", "spec release list --name '2026.*' --json")
    {
        Add(new ReleaseListVerb(console));
    }
}
