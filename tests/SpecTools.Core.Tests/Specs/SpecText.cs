using SpecTools.Markdown;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Specs;

/// <summary>Reads specs that a test has written.</summary>
internal static class SpecText
{
    internal static Spec Rst(string text, string path = "/specs/a-spec.rst") => File(SourceText.FromString(text, path)).Spec;

    internal static Spec Markdown(string text, string path = "/specs/a-spec.md") =>
        File(SourceText.FromString(text, path), SpecFormat.Markdown).Spec;

    internal static SpecFile File(SourceText source, SpecFormat format = SpecFormat.Rst) =>
        SpecReader.Read(source, format, () => new PlainMarkdownReader(), Place(source.Path));

    internal static SpecPlace Place(string path) =>
        new(path, [], new ReleaseName("kilo"), SpecStatus.Approved, "openstack", new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Local));

    /// <summary>The section paths with their levels, one a line.</summary>
    internal static string Outline(Spec spec) =>
        string.Join("\n", spec.AllSections().Select(section => $"{section.Level} {section.SectionPath}"));

    internal static SpecSection Section(Spec spec, string title) => spec.AllSections().Single(section => section.Title == title);
}

/// <summary>Reads hash headings, comments and paragraphs: as much Markdown as the tests of the outline need.</summary>
internal sealed class PlainMarkdownReader : IMarkdownReader
{
    public MarkdownDocument Read(SourceText source)
    {
        var blocks = new List<MarkdownBlock>();
        var start = default(TextLine?);
        var end = 0;
        foreach (var line in source.Lines)
        {
            var text = source.Slice(line.Span);
            var level = text.TakeWhile(character => character == '#').Count();
            if (level > 0 || text.Length == 0)
                Finish();
            if (level > 0)
            {
                var span = TextSpan.FromBounds(Math.Min(line.End, line.Start + level + 1), line.End);
                blocks.Add(new MarkdownBlock(MarkdownBlockKind.Heading, line.Span, line.Number, level, source.Slice(span), span, null, []));
            }
            else if (text.Length > 0)
            {
                start ??= line;
                end = line.End;
            }
        }

        Finish();
        return new MarkdownDocument(source, blocks, null);

        void Finish()
        {
            if (start is not { } first)
                return;
            var span = TextSpan.FromBounds(first.Start, end);
            var text = source.Slice(span);
            blocks.Add(text.StartsWith("<!--", StringComparison.Ordinal)
                ? new MarkdownBlock(MarkdownBlockKind.Comment, span, first.Number, 0, "", default, null, [])
                : new MarkdownBlock(MarkdownBlockKind.Paragraph, span, first.Number, 0, text, span, null, []));
            start = null;
        }
    }
}
