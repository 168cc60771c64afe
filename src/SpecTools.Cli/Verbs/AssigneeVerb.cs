namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that work on the people of specs.</summary>
internal sealed class AssigneeVerb : VerbGroup
{
    internal AssigneeVerb(CliConsole console)
        : base(
            "spec",
            "assignee",
            "Reads and sets who works on specs.",
            "spec assignee get specs/2026.2/approved/awesome-thing.rst",
            "spec assignee get specs --json",
            "spec assignee set awesome-thing.rst --primary jdoe")
    {
        Add(new AssigneeGetVerb(console));
        Add(new AssigneeSetVerb(console));
    }
}
