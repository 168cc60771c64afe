namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that work on the people of specs.</summary>
internal sealed class AssigneeVerb : VerbGroup
{
    internal AssigneeVerb(CliConsole console)
        : base(
            "spec",
            "assignee",
            "Reads who works on specs.",
            "spec assignee get specs/2026.2/approved/awesome-thing.rst",
            "spec assignee get specs --json")
    {
        Add(new AssigneeGetVerb(console));
    }
}
