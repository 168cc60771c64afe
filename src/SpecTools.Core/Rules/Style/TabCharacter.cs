using System.Text;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Text is indented and set apart with blanks.</summary>
public sealed class TabCharacter : SpecRule
{
    // docutils' columns, and those of Markdown.
    private const int RstStop = 8;
    private const int MarkdownStop = 4;

    /// <inheritdoc/>
    public override string Id => "SPEC303";

    /// <inheritdoc/>
    public override string Name => nameof(TabCharacter);

    /// <inheritdoc/>
    public override string Summary => "Text is indented and set apart with blanks, not with tabs.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool IsStyle => true;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        var text = context.Source.Text;
        var next = text.IndexOf('\t', StringComparison.Ordinal);
        var literals = next >= 0 && context.File.Markdown is not null ? LiteralLines.Of(context.File) : null;
        while (next >= 0)
        {
            var line = context.Source.LineAt(next);
            var content = line.Start + context.Source.AsSpan(line.Span).TrimEnd(" \t\v\f").Length;

            // Code in Markdown keeps its tabs, and many languages ask for them. Blanks at the end are another rule's.
            if (next < content && literals?.Contains(line.Number) != true)
                Report(context, line, next, content);
            next = text.IndexOf('\t', line.NextStart);
        }
    }

    private static void Report(RuleContext context, TextLine line, int first, int end)
    {
        var length = context.Source.Text.AsSpan(first, end - first).IndexOfAnyExcept('\t');
        var stop = context.Spec.Format == SpecFormat.Rst ? RstStop : MarkdownStop;
        var span = TextSpan.FromBounds(line.Start, end);
        context.Report(
            new TextSpan(first, length),
            length == 1 ? "Here is a tab. Write blanks." : "Here are tabs. Write blanks.",
            fix: SpecFix.Restyle(() => [new TextEdit(span, Expand(context.Source.AsSpan(span), stop))]));
    }

    private static string Expand(ReadOnlySpan<char> line, int stop)
    {
        var result = new StringBuilder(line.Length + stop);
        var column = 0;
        foreach (var character in line)
        {
            var width = character == '\t' ? stop - (column % stop) : 1;
            result.Append(character == '\t' ? ' ' : character, width);
            if (!char.IsLowSurrogate(character))
                column += width;
        }

        return result.ToString();
    }
}
