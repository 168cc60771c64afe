using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Repositories;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>What holds for findings and for what mends them.</summary>
internal static class RuleLaws
{
    internal static readonly Law[] All =
    [
        new("rules", 1_000_000, (input, source) =>
        {
            var found = Examine(input, source);
            CheckFindings(input, source, found);
            CheckRepair(input, found);
        }),
    ];

    private static readonly SettingsFinder Settings = new();
    private static readonly TemplateLibrary Library = new(() => new MarkdigReader(), () => new YamlDotNetReader());
    private static readonly RepositoryViews Views = new();

    private static Examination Examine(FuzzInput input, SourceText source)
    {
        var settings = Settings.For(input.Path, input.Preset);
        var template = Library.Get(new TemplatePlace(settings.Template, null), settings);
        return Examine(source);

        Examination Examine(SourceText text) => new(SpecLaws.Read(input, text), template, settings, Views.Of(input.Path, settings), Examine);
    }

    private static void CheckFindings(FuzzInput input, SourceText source, Examination found)
    {
        var findings = found.Diagnostics([.. RuleCatalogue.All]);
        foreach (var finding in findings)
        {
            if (!IsInside(source, finding.Line, finding.Column) || !IsInside(source, finding.EndLine, finding.EndColumn)
                || (finding.EndLine, finding.EndColumn).CompareTo((finding.Line, finding.Column)) < 0)
            {
                throw new LawException($"{finding.RuleId} outside the file", $"{finding} to {finding.EndLine}:{finding.EndColumn}");
            }
        }

        var result = new SpecTestResult(input.Path, passed: false, new SpecList<SpecDiagnostic>(findings.ToArray()), "template");
        foreach (var format in Enum.GetValues<SpecTestFormat>())
        {
            using var writer = TestReportWriter.Create(format, Stream.Null, "/");
            writer.Write(result);
            writer.Complete();
        }
    }

    // The column just behind a line's end is inside.
    private static bool IsInside(SourceText source, int line, int column)
    {
        if (source.LineCount == 0)
            return (line, column) == (1, 1);
        return line >= 1 && line <= source.LineCount && column >= 1
            && column <= source.Text[source.GetLine(line).Start..source.GetLine(line).NextStart].EnumerateRunes().Count() + 1;
    }

    private static void CheckRepair(FuzzInput input, Examination first)
    {
        HashSet<SpecRule> rules = [.. RuleCatalogue.All];
        var (last, _) = SpecRepairer.Mend(first, rules, default);
        if (last.Counts.FirstOrDefault(pair => pair.Value > first.Counts.GetValueOrDefault(pair.Key)).Key is { } worse)
            throw new LawException($"a repair brings findings of {worse.Id}", last.File.Source.Text);
        var (again, _) = SpecRepairer.Mend(Examine(input, last.File.Source), rules, default);
        if (again.File.Source.Text != last.File.Source.Text)
            throw new LawException("a second repair changes more", $"'{last.File.Source.Text}' and then '{again.File.Source.Text}'");
    }
}
