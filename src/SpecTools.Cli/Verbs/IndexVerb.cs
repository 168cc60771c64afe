namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that work on indexes.</summary>
internal sealed class IndexVerb : VerbGroup
{
    internal IndexVerb(CliConsole console)
        : base("spec", "index", "Keeps the indexes of a repository true.", "spec index update specs", "spec index update specs/2026.2 --what-if")
    {
        Add(new IndexUpdateVerb(console));
    }
}
