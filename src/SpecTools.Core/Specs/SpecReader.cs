using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Makes a spec of a file's text: the door to the readers of both formats.</summary>
internal static class SpecReader
{
    /// <summary>Reads a spec. Any text is one, if only a poor one: nothing is thrown.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="format">The markup that it is written in.</param>
    /// <param name="markdown">The reader of Markdown; called only for Markdown.</param>
    /// <param name="place">What the file's place says.</param>
    internal static SpecFile Read(SourceText source, SpecFormat format, Func<IMarkdownReader> markdown, SpecPlace place)
    {
        if (format == SpecFormat.Markdown)
        {
            var document = markdown().Read(source);
            return new SpecFile(source, null, document, Build(source, format, MarkdownOutline.Read(document), place));
        }

        var rst = RstDocument.Parse(source);
        return new SpecFile(source, rst, null, Build(source, format, RstOutline.Read(rst), place));
    }

    /// <summary>The headings of a spec that was read.</summary>
    internal static Outline OutlineOf(SpecFile file) =>
        file.Rst is not null ? RstOutline.Read(file.Rst) : MarkdownOutline.Read(file.Markdown!);

    private static Spec Build(SourceText source, SpecFormat format, Outline outline, SpecPlace place)
    {
        var (title, sections) = DocumentTitle.Find(outline);
        var preamble = title?.Body ?? outline.Opening;
        var address = Preamble.FindAddress(source, preamble);
        return new Spec
        {
            Path = place.Path,
            Aliases = new SpecList<string>([.. place.Aliases]),
            Name = Path.GetFileNameWithoutExtension(place.Path),
            Title = title?.Title,
            Format = format,
            Blueprint = Preamble.FindBlueprint(source, address, outline.Opening, sections),
            Introduction = Preamble.FindIntroduction(source, preamble, address)?.Text,
            Release = place.Release,
            Status = place.Status,
            Sections = new SpecList<SpecSection>(new SectionBuilder(source, place.Path).Build(sections)),
            Template = place.Template,
            LineCount = source.LineCount,
            Length = source.ByteLength,
            Encoding = source.EncodingName,
            NewLine = source.NewLine,
            LastWriteTime = place.LastWriteTime,
        };
    }
}
