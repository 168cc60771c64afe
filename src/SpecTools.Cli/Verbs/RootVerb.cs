using SpecTools.Cli.Options;

namespace SpecTools.Cli.Verbs;

/// <summary>The program itself.</summary>
internal sealed class RootVerb : VerbGroup
{
    internal RootVerb(CliConsole console)
        : base(
            "",
            "spec",
            "Queries, checks and writes OpenStack-style specs: reStructuredText or Markdown, one file per feature.",
            "spec test specs",
            "spec get specs/2026.2 --json",
            "spec new awesome-thing --title 'Awesome thing' --assignee jdoe")
    {
        Add(new VersionOption());
        Add(new TestVerb(console));
        Add(new GetVerb(console));
        Add(new NewVerb(console));
        Add(new RepairVerb(console));
        Add(new RenameVerb(console));
        Add(new MoveVerb(console));
        Add(new CopyVerb(console));
        Add(new CompareVerb(console));
        Add(new ConvertVerb(console));
        Add(new ReportVerb(console));
        Add(new SectionVerb(console));
        Add(new AssigneeVerb(console));
        Add(new WorkItemVerb(console));
        Add(new ReferenceVerb(console));
        Add(new HistoryVerb(console));
        Add(new ReleaseVerb(console));
        Add(new IndexVerb(console));
        Add(new TemplateVerb(console));
        Add(new RuleVerb(console));
        Add(new CommitMessageVerb(console));
        Add(new TreeVerb(console));
    }
}
