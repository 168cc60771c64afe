namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that work on work items.</summary>
internal sealed class WorkItemVerb : VerbGroup
{
    internal WorkItemVerb(CliConsole console)
        : base(
            "spec",
            "work-item",
            "Adds and removes the work items of specs.",
            "spec work-item add awesome-thing.rst --text 'Write the tests.'",
            "spec work-item remove awesome-thing.rst --text 'Write the tests.'")
    {
        Add(new WorkItemAddVerb(console));
        Add(new WorkItemRemoveVerb(console));
    }
}
