using SpecTools.Markdown;
using SpecTools.Repositories;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>A spec brings nothing into its page but itself: no raw markup, and no files from outside its repository.</summary>
public sealed class ActiveContent : SpecRule
{
    private static readonly string[] Tags = ["<script", "<iframe", "<object", "<embed", "<applet"];

    /// <inheritdoc/>
    public override string Id => "SPEC505";

    /// <inheritdoc/>
    public override string Name => nameof(ActiveContent);

    /// <inheritdoc/>
    public override string Summary => "A spec brings no raw markup into its page, and no file from outside its repository.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    internal override void Check(RuleContext context)
    {
        var text = context.Source.Text;
        if (context.File.Markdown is { } markdown)
        {
            if (Array.Exists(Tags, tag => AnyCase.Holds(text, tag)))
                Check(context, markdown.Blocks);
        }
        else if (AnyCase.Holds(text, "raw") || AnyCase.Holds(text, "include")
            || AnyCase.Holds(text, "csv-table"))
        {
            foreach (var node in context.File.Rst!.DescendantsAndSelf())
            {
                if (node is RstDirective directive)
                    Check(context, directive);
            }
        }
    }

    private static void Check(RuleContext context, RstDirective directive)
    {
        switch (directive.Name.ToLowerInvariant())
        {
            case "raw":
                Report(context, directive, "Here is raw markup, which a page takes as it is. Write reStructuredText.");
                break;
            case "role" when context.Source.AsSpan(FirstLineOf(context, directive)).EndsWith("(raw)"):
                Report(context, directive, "Here is a role for raw markup, which a page takes as it is. Write reStructuredText.");
                break;
            case "include" or "literalinclude" when directive.Arguments.Count > 0:
                CheckFile(context, directive, directive.Arguments[0]);
                break;
            case "csv-table":
                foreach (var option in directive.Options)
                {
                    if (option.Name == "file")
                        CheckFile(context, directive, option.Value);
                    else if (option.Name == "url")
                        Report(context, directive, "This table comes from the network. Write its rows here.");
                }

                break;
        }
    }

    // <name> is one of docutils' own files; a slash begins at Sphinx's source folder, for docutils at the root of the disk.
    private static void CheckFile(RuleContext context, RstDirective directive, string file)
    {
        var name = file.Trim();
        if (name is ['<', .., '>'])
            return;
        if (name is ['/', ..] or ['~', ..] || name.Contains('\0', StringComparison.Ordinal) || Path.IsPathFullyQualified(name) || name.Contains("://", StringComparison.Ordinal))
        {
            Report(context, directive, $"'{name}' is no path from this file. Name a file of this repository from here.");
            return;
        }

        var folder = Path.GetDirectoryName(context.Spec.Path)!;
        var root = RepositoryRoot.Of(folder, context.Settings);
        if (!root.Contains(Path.GetFullPath(name.Replace('\\', '/'), folder)))
            Report(context, directive, $"'{name}' is outside of this repository. Quote what is needed of it.");
    }

    private static void Check(RuleContext context, IReadOnlyList<MarkdownBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Kind == MarkdownBlockKind.Html)
                CheckHtml(context, block.Span);
            foreach (var inline in block.Inlines)
            {
                if (inline.Kind == MarkdownInlineKind.Html)
                    CheckHtml(context, inline.Span);
            }

            Check(context, block.Children);
        }
    }

    private static void CheckHtml(RuleContext context, TextSpan span)
    {
        var text = context.Source.AsSpan(span);
        foreach (var tag in Tags)
        {
            var at = AnyCase.IndexOf(text, tag);
            var end = at + tag.Length;

            // Not '<scriptblock>', which stands for something.
            if (at >= 0 && (end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_')))
                context.Report(new TextSpan(span.Start + at, tag.Length), $"Here is '{tag}>', which brings a program or another page into this one. Remove it.");
        }
    }

    private static void Report(RuleContext context, RstDirective directive, string message) => context.Report(FirstLineOf(context, directive), message);

    private static TextSpan FirstLineOf(RuleContext context, RstDirective directive) =>
        TextSpan.FromBounds(directive.Span.Start, Math.Min(directive.Span.End, context.Source.LineAt(directive.Span.Start).End));
}
