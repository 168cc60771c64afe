using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A spec together with the text and the tree that it was read from: what rules and edits work on.</summary>
public sealed class SpecFile
{
    internal SpecFile(SourceText source, RstDocument? rst, MarkdownDocument? markdown, Outline outline, Spec spec)
    {
        Source = source;
        Rst = rst;
        Markdown = markdown;
        Outline = outline;
        Spec = spec;
    }

    /// <summary>The file's text.</summary>
    public SourceText Source { get; }

    /// <summary>The tree of a reStructuredText file, else null.</summary>
    public RstDocument? Rst { get; }

    /// <summary>The tree of a Markdown file, else null.</summary>
    public MarkdownDocument? Markdown { get; }

    /// <summary>The headings of the tree, in either format.</summary>
    internal Outline Outline { get; }

    /// <summary>What was read from it.</summary>
    public Spec Spec { get; }
}
