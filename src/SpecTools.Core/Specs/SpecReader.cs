using SpecTools.Markdown;
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
    internal static SpecFile Read(SourceText source, SpecFormat format, Func<IMarkdownReader> markdown, SpecPlace place) =>
        throw new NotImplementedException($"{source} {format} {markdown} {place}");
}
