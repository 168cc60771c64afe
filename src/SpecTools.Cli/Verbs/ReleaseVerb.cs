namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that work on releases.</summary>
internal sealed class ReleaseVerb : VerbGroup
{
    internal ReleaseVerb(CliConsole console)
        : base("spec", "release", "Lists the releases of a repository, and opens new ones.", "spec release list", "spec release new 2027.2 --what-if")
    {
        Add(new ReleaseNewVerb(console));
        Add(new ReleaseListVerb(console));
    }
}
