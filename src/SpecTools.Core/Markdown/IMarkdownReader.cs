using SpecTools.Text;

namespace SpecTools.Markdown;

/// <summary>Reads Markdown into a tree of spans. It never renders.</summary>
public interface IMarkdownReader
{
    /// <summary>Reads a text; any text is Markdown.</summary>
    /// <param name="source">The text.</param>
    MarkdownDocument Read(SourceText source);
}
