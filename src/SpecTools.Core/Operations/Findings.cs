using SpecTools.Reports;
using SpecTools.Repositories.Git;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Collects what the rules find in one file, and makes the result of it.</summary>
/// <param name="path">The absolute path of the file.</param>
/// <param name="options">The options of the test.</param>
internal sealed class Findings(string path, TestOptions options)
{
    private readonly List<SpecDiagnostic> diagnostics = [];
    private SpecRule rule = null!;
    private SpecSeverity? configured;

    // Where lines end for git, in a text that has other ends of lines too.
    private List<int>? lineFeeds;

    /// <summary>What comments in the file say about rules; null where none does.</summary>
    internal Suppressions? Suppressions { get; init; }

    /// <summary>Is told of each finding that no comment suppresses, or null.</summary>
    internal Action<SpecRule, RuleFinding>? Note { get; init; }

    /// <summary>What has changed in the file; null where all of it counts.</summary>
    internal ChangedFile? Change { get; init; }

    /// <summary>What a baseline knows of the file: numbers of findings by their kinds; null for nothing.</summary>
    internal IReadOnlyDictionary<string, int>? Known { get; init; }

    /// <summary>Begins with a rule, unless the settings turn it off.</summary>
    internal bool Begin(SpecRule next, SpecSettings settings)
    {
        rule = next;
        if (settings.RuleSeverities.TryGetValue(rule.Id, out configured) && configured is null)
            return false;
        Suppressions?.Begin(rule);
        return true;
    }

    /// <summary>Adds a finding of the rule. The settings' severity wins over the finding's, and that over the rule's.</summary>
    internal void Add(RuleFinding finding, SourceText source)
    {
        if (Suppressions?.Cover(rule, finding.Span.Start) == true)
            return;
        if (Change is { IsWhole: false } && !finding.IsOfDocument && !IsOnChangedLine(finding.Span, source))
            return;
        Note?.Invoke(rule, finding);
        var start = source.PositionAt(finding.Span.Start);
        var end = finding.Span.IsEmpty ? start : source.PositionAt(finding.Span.End);
        var line = source.LineCount == 0 ? "" : source.AsSpan(source.GetLine(start.Line).Span);
        Add(finding.Message, configured ?? finding.Severity ?? rule.DefaultSeverity, start, end, finding.Fix is not null, line);
    }

    /// <summary>
    /// Adds that the file cannot be read as what it is, at the line where that shows; unless the rule about that is not among
    /// the chosen ones, or turned off.
    /// </summary>
    /// <typeparam name="T">The rule.</typeparam>
    internal bool AddError<T>(IReadOnlyList<SpecRule> rules, SpecException error, SpecSettings settings)
        where T : SpecRule
    {
        if (rules.OfType<T>().FirstOrDefault() is not { } about || !Begin(about, settings))
            return false;

        // The finding stands beside the file's name already.
        var message = error.Message.Replace($"'{error.Path}'", "The file", StringComparison.Ordinal);
        var place = (error.Line ?? 1, 1);
        Add(message, configured ?? rule.DefaultSeverity, place, place, canFix: false, line: "");
        return true;
    }

    /// <summary>The result, findings in the order of the text.</summary>
    /// <param name="template">The name of the template.</param>
    internal SpecTestResult Result(string template)
    {
        diagnostics.Sort(static (left, right) =>
        {
            var order = left.Line.CompareTo(right.Line);
            order = order != 0 ? order : left.Column.CompareTo(right.Column);
            order = order != 0 ? order : string.CompareOrdinal(left.RuleId, right.RuleId);
            return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        });
        if (Known is not null)
        {
            // As many as are known; one more of the same kind is new, and it is the last that is told of.
            var left = new Dictionary<string, int>(Known, StringComparer.Ordinal);
            diagnostics.RemoveAll(finding => TakeKnown(left, finding));
        }

        var passed = !diagnostics.Exists(finding => finding.Severity >= options.FailOn);
        diagnostics.RemoveAll(finding => finding.Severity < options.MinimumSeverity);
        return new SpecTestResult(path, passed, new SpecList<SpecDiagnostic>(diagnostics), template);
    }

    // git counts the lines that end at a line feed; so does everybody, where there is no lone carriage return.
    private bool IsOnChangedLine(TextSpan span, SourceText source)
    {
        if (source.NewLine is not (LineBreak.CR or LineBreak.Mixed))
            return Change!.Touches(source.LineNumberAt(span.Start), source.LastLineOf(span).Number);
        lineFeeds ??= [.. Enumerable.Range(0, source.Text.Length).Where(at => source.Text[at] == '\n')];
        return Change!.Touches(LineOf(span.Start), LineOf(Math.Max(span.Start, span.End - 1)));

        int LineOf(int offset) => lineFeeds.BinarySearch(offset) is var index && index >= 0 ? index + 1 : ~index + 1;
    }

    private static bool TakeKnown(Dictionary<string, int> known, SpecDiagnostic finding)
    {
        var kind = Baseline.KindOf(finding.RuleId, finding.Fingerprint);
        if (!known.TryGetValue(kind, out var count) || count == 0)
            return false;
        known[kind] = count - 1;
        return true;
    }

    private void Add(
        string message, SpecSeverity severity, (int Line, int Column) start, (int Line, int Column) end, bool canFix, ReadOnlySpan<char> line) =>
        diagnostics.Add(new SpecDiagnostic(
            rule, severity, message, path, start, end, canFix, FindingFingerprint.Of(message, line)));
}
