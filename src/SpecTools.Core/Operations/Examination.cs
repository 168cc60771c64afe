using SpecTools.Repositories;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>A spec with all that the rules find in it and can mend.</summary>
internal sealed class Examination
{
    private readonly Func<SourceText, Examination> readAgain;
    private readonly List<(SpecRule Rule, RuleFinding Finding)> findings = [];
    private readonly SpecList<SpecDiagnostic> diagnostics;

    /// <summary>Runs all rules on a spec.</summary>
    /// <param name="file">The spec.</param>
    /// <param name="template">The template in force.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="repository">The repository that it is in.</param>
    /// <param name="readAgain">Examines another text in this one's place.</param>
    internal Examination(
        SpecFile file, SpecTemplate template, SpecSettings settings, RepositoryView repository, Func<SourceText, Examination> readAgain)
    {
        File = file;
        this.readAgain = readAgain;
        var collected = new Findings(file.Spec.Path, new TestOptions())
        {
            Suppressions = Suppressions.Of(file, settings.Markers),
            Note = (rule, finding) => findings.Add((rule, finding)),
        };
        SpecTester.Run(RuleCatalogue.All, file, template, settings, repository, collected);
        diagnostics = collected.Result("").Diagnostics;
        Counts = findings.GroupBy(entry => entry.Rule).ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>The spec.</summary>
    internal SpecFile File { get; }

    /// <summary>The number of findings of each rule that has any.</summary>
    internal Dictionary<SpecRule, int> Counts { get; }

    /// <summary>The fixes of one kind of the findings of some rules, in the order of the rules.</summary>
    /// <param name="chosen">The rules.</param>
    /// <param name="keepTree">Whether those are meant that must leave the tree as it is, or the others.</param>
    internal List<PlannedFix> Fixes(HashSet<SpecRule> chosen, bool keepTree)
    {
        var fixes = new List<PlannedFix>();
        foreach (var (rule, finding) in findings)
        {
            if (finding.Fix is not { } fix || fix.KeepsTree != keepTree || !chosen.Contains(rule) || IsIn(fixes.LastOrDefault(), rule, finding.Span))
                continue;
            if (fix.Plan() is { Count: > 0 } edits)
                fixes.Add(new PlannedFix(rule, edits, keepTree));
        }

        return fixes;
    }

    // A paragraph that is wrapped from its first long line on: to plan the same for each of its lines would take time squared.
    private static bool IsIn(PlannedFix? last, SpecRule rule, TextSpan finding) =>
        last?.Rule == rule && last.Edits.Any(edit => edit.Span.Start < finding.Start && finding.End <= edit.Span.End);

    /// <summary>The findings of some rules whose fixes are about more than the spec's own text, with these.</summary>
    internal IEnumerable<(string RuleId, string Message, SpecFix Fix)> FileFixes(HashSet<SpecRule> chosen) => findings
        .Where(entry => entry.Finding.Fix is { NewName: not null } or { OtherFiles: not null } && chosen.Contains(entry.Rule))
        .Select(entry => (entry.Rule.Id, entry.Finding.Message, entry.Finding.Fix!));

    /// <summary>The findings of some rules.</summary>
    internal List<SpecDiagnostic> Diagnostics(HashSet<SpecRule> chosen)
    {
        var ids = chosen.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return [.. diagnostics.Where(diagnostic => ids.Contains(diagnostic.RuleId))];
    }

    /// <summary>The same spec with another text.</summary>
    internal Examination With(SourceText source) => readAgain(source);
}

/// <summary>A fix with its edits.</summary>
/// <param name="Rule">The rule whose finding it mends.</param>
/// <param name="Edits">The edits of the spec's text.</param>
/// <param name="KeepsTree">Whether the tree must stay as it is.</param>
internal sealed record PlannedFix(SpecRule Rule, IReadOnlyList<TextEdit> Edits, bool KeepsTree);
