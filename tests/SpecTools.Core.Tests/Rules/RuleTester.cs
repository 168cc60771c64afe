using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Tests.Rules;

/// <summary>Runs rules on a spec in memory, read by the real reader.</summary>
internal sealed record RuleTester
{
    /// <summary>A template with two levels, an optional section and a blueprint's address.</summary>
    public const string DefaultTemplate =
        """
        ===========
        The example
        ===========

        https://blueprints.launchpad.net/demo/+spec/example

        Introduction paragraph.

        Problem description
        ===================

        Text.

        Proposed change
        ===============

        Text.

        Alternatives
        ------------

        Text.

        Security impact
        ---------------

        Text.

        Developer impact
        ----------------

        Text.

        Implementation
        ==============

        Assignee(s)
        -----------

        Text.

        Work Items
        ----------

        Text.

        Dependencies
        ============

        Text.

        Testing
        =======

        Text.

        References
        ==========

        Text.

        History
        =======

        Text.

        """;

    public SpecSettings Settings { get; init; } = new() { OptionalSections = ["History"] };

    public string Template { get; init; } = DefaultTemplate;

    public string Path { get; init; } = "/repository/specs/2027.1/approved/good-thing.rst";

    public SpecStatus Status { get; init; } = SpecStatus.Approved;

    public string? Release { get; init; }

    /// <summary>All findings of one rule, as <c>line:column-endLine:endColumn</c>.</summary>
    public string[] Places(string rule, string text) => [.. Run(text, rule).Select(finding => finding.Place)];

    /// <summary>All messages of one rule.</summary>
    public string[] Messages(string rule, string text) => [.. Run(text, rule).Select(finding => finding.Message)];

    /// <summary>
    /// The text after the fixes of one rule. What the rule could mend it finds no more, and no rule finds more than before.
    /// </summary>
    public string Mend(string text, string rule)
    {
        var source = SourceText.FromString(text, Path);
        var before = Run(source);
        var fixes = before.Where(finding => finding.Rule == rule && finding.Fix is not null).ToList();
        var mended = source.WithEdits(fixes.SelectMany(finding => finding.Fix!.Plan()));
        if (mended.Text == text)
            return text;
        var after = Run(mended);
        Assert.All(RuleCatalogue.All, any =>
            Assert.True(Count(after, any.Id) <= Count(before, any.Id), $"{any.Id}:\n{string.Join('\n', after)}"));
        Assert.Equal(Count(before, rule) - fixes.Count, Count(after, rule));
        return mended.Text;

        static int Count(List<Finding> findings, string id) => findings.Count(finding => finding.Rule == id);
    }

    /// <summary>All findings of one rule, or of all rules.</summary>
    public List<Finding> Run(string text, string rule = "*") => Run(SourceText.FromString(text, Path), rule);

    public List<Finding> Run(SourceText source, string rule = "*")
    {
        var format = Path.EndsWith(".md", StringComparison.Ordinal) ? SpecFormat.Markdown : SpecFormat.Rst;
        var place = new SpecPlace(Path, [], Release is null ? null : new ReleaseName(Release), Status, "template", default);
        var file = SpecReader.Read(source, format, () => new PlainMarkdownReader(), place);
        var findings = new List<Finding>();
        SpecRule? current = null;
        var context = new RuleContext(file, ReadTemplate(), Settings, Report);
        foreach (var next in RuleCatalogue.Find(rule))
        {
            current = next;
            if (next.AppliesTo(format))
                next.Check(context);
        }

        return findings;

        void Report(RuleFinding finding)
        {
            var start = source.PositionAt(finding.Span.Start);
            var end = source.PositionAt(finding.Span.End);
            findings.Add(new Finding(
                current!.Id,
                finding.Severity ?? current.DefaultSeverity,
                $"{start.Line}:{start.Column}-{end.Line}:{end.Column}",
                finding.Message,
                finding.Fix));
        }
    }

    private SpecTemplate ReadTemplate()
    {
        var place = new SpecPlace("/repository/template.rst", [], null, SpecStatus.Unknown, "template", default);
        var file = SpecReader.Read(SourceText.FromString(Template), SpecFormat.Rst, () => new PlainMarkdownReader(), place);
        return new SpecTemplate("template", place.Path, file, Sections(file.Spec.Sections));
    }

    private TemplateSection[] Sections(SpecList<SpecSection> sections) =>
    [
        .. sections.Select(section => new TemplateSection(
            section, Settings.OptionalSections.Contains(section.Title), Sections(section.Sections))),
    ];

    /// <summary>A finding as tests compare it.</summary>
    internal sealed record Finding(string Rule, SpecSeverity Severity, string Place, string Message, SpecFix? Fix)
    {
        public override string ToString() => $"{Place} {Rule} {Message}";
    }
}
