namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that work on sections.</summary>
internal sealed class SectionVerb : VerbGroup
{
    internal SectionVerb(CliConsole console)
        : base(
            "spec",
            "section",
            "Lists and reads the sections of specs.",
            "spec section list specs/2026.2/approved/awesome-thing.rst",
            "spec section get specs --title 'Security impact'")
    {
        Add(new SectionListVerb(console));
        Add(new SectionGetVerb(console));
        Add(new SectionSetVerb(console));
        Add(new SectionAddVerb(console));
        Add(new SectionRemoveVerb(console));
    }
}
