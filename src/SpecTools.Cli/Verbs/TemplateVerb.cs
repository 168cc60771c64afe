namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that look at templates.</summary>
internal sealed class TemplateVerb : VerbGroup
{
    internal TemplateVerb(CliConsole console)
        : base(
            "spec",
            "template",
            "Lists and shows templates.",
            "spec template list",
            "spec template show specs/2026.2")
    {
        Add(new TemplateListVerb(console));
        Add(new TemplateShowVerb(console));
    }
}
