namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that work on the section References.</summary>
internal sealed class ReferenceVerb : VerbGroup
{
    internal ReferenceVerb(CliConsole console)
        : base(
            "spec",
            "reference",
            "Adds and removes the references of specs.",
            "spec reference add awesome-thing.rst --url https://example.org/",
            "spec reference remove awesome-thing.rst --url https://example.org/")
    {
        Add(new ReferenceAddVerb(console));
        Add(new ReferenceRemoveVerb(console));
    }
}
