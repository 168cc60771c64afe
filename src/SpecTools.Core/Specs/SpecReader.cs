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
    /// <param name="yaml">The reader of YAML; called only when YAML is asked for. Null where nobody will ask for metadata.</param>
    internal static SpecFile Read(
        SourceText source, SpecFormat format, Func<IMarkdownReader> markdown, SpecPlace place, Func<IYamlReader>? yaml = null)
    {
        var reader = format == SpecFormat.Markdown ? markdown() : null;
        var document = Parse(source, reader);
        var outline = document.Outline;
        var memory = new DocumentMemory(document, () => Parse(source, reader));
        var (title, sections) = DocumentTitle.Find(outline);
        var facts = new SpecFacts(source, memory, place.Path, new MetadataReader(yaml, place.Companion));
        var preamble = title?.Body ?? outline.Opening;
        var address = Preamble.FindAddress(source, preamble);
        var introduction = Preamble.FindIntroduction(source, preamble, address);
        var spec = new Spec(place, source, format, facts)
        {
            Title = title?.Title,
            Blueprint = Preamble.FindBlueprint(source, preamble, address, outline.Opening, sections, () => facts.Links),
            Introduction = introduction?.Text,
            Sections = new SpecList<SpecSection>(new SectionBuilder(source, memory, place.Path).Build(sections)),
        };
        return new SpecFile(source, document, spec, facts) { Introduction = introduction };
    }

    private static ParsedDocument Parse(SourceText source, IMarkdownReader? markdown)
    {
        if (markdown?.Read(source) is { } document)
            return new ParsedDocument(null, document, MarkdownOutline.Read(document));
        var rst = RstDocument.Parse(source);
        return new ParsedDocument(rst, null, RstOutline.Read(rst));
    }
}
