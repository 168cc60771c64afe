using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>What a rule sees, and where it reports.</summary>
internal sealed class RuleContext(SpecFile file, SpecTemplate template, SpecSettings settings, Action<RuleFinding> report)
{
    private SectionMatches? matches;
    private IReadOnlyList<MarkupFault>? markup;

    /// <summary>The spec with its text and tree.</summary>
    internal SpecFile File { get; } = file;

    /// <summary>The template in force.</summary>
    internal SpecTemplate Template { get; } = template;

    /// <summary>The configuration for this spec.</summary>
    internal SpecSettings Settings { get; } = settings;

    /// <summary>What comments in the file say about rules; null where none does.</summary>
    internal Suppressions? Suppressions { get; init; }

    /// <summary>The repository that the spec is in, to be asked for by rules about its files; null where there is none.</summary>
    internal RepositoryView? Repository { get; init; }

    /// <summary>The file's text.</summary>
    internal SourceText Source => File.Source;

    /// <summary>The spec.</summary>
    internal Spec Spec => File.Spec;

    /// <summary>Whether the file is the template in force itself, whose words are for others to replace.</summary>
    internal bool IsTemplate => string.Equals(Template.Path, Spec.Path, StringComparison.Ordinal);

    /// <summary>The spec held against its template.</summary>
    internal SectionMatches Matches => matches ??= SectionMatcher.Match(Template, Spec, Settings);

    /// <summary>What docutils would report of a reStructuredText file; found out once, when the first rule asks.</summary>
    internal IReadOnlyList<MarkupFault> Markup => markup ??= MarkupFaults.Of(File.Rst!);

    /// <summary>The paths that the spec names.</summary>
    internal IEnumerable<PathReference> Paths => DocumentPaths.Of(File.Rst, File.Markdown);

    /// <summary>Reports a finding at a stretch of the text.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="message">What is wrong and what to do, in a sentence.</param>
    /// <param name="severity">A severity of its own, or null for the rule's.</param>
    /// <param name="fix">How it can be mended, or null where only an author can.</param>
    internal void Report(TextSpan span, string message, SpecSeverity? severity = null, SpecFix? fix = null) =>
        report(new RuleFinding(span, message, severity, fix));

    /// <summary>Reports a finding about the document as a whole: at its title, or at the first line where it has none.</summary>
    /// <param name="message">What is wrong and what to do, in a sentence.</param>
    /// <param name="fix">How it can be mended, or null where only an author can.</param>
    internal void ReportDocument(string message, SpecFix? fix = null) =>
        report(new RuleFinding(TitleHeading.SpanOf(File) ?? FirstLine, message, Fix: fix, IsOfDocument: true));

    /// <summary>Reports a finding about the file rather than what it says: at its first line.</summary>
    /// <param name="message">What is wrong and what to do, in a sentence.</param>
    /// <param name="fix">How it can be mended, or null where only an author can.</param>
    internal void ReportFile(string message, SpecFix? fix = null) =>
        report(new RuleFinding(FirstLine, message, Fix: fix, IsOfDocument: true));

    /// <summary>The first line without its ending.</summary>
    internal TextSpan FirstLine => Source.LineCount == 0 ? default : Source.GetLine(1).Span;
}

/// <summary>A finding before it is given its rule, path and lines.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Message">What is wrong and what to do, in a sentence.</param>
/// <param name="Severity">A severity of its own, or null for the rule's.</param>
/// <param name="Fix">How it can be mended, or null where only an author can.</param>
/// <param name="IsOfDocument">Whether it is about the document as a whole, so that its place says nothing of what to change.</param>
internal readonly record struct RuleFinding(
    TextSpan Span, string Message, SpecSeverity? Severity = null, SpecFix? Fix = null, bool IsOfDocument = false);
