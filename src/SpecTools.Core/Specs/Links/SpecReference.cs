using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A link in a spec to something outside it.</summary>
public sealed class SpecReference
{
    internal SpecReference(string path, string sectionPath, int line, DocumentLink link)
    {
        Path = path;
        SectionPath = sectionPath;
        Line = line;
        Kind = link.Kind;
        Text = link.Text;
        Target = link.Target;
        Span = link.Span;
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>
    /// What a reader of the page sees of the link: its words, the address itself where it has none, a picture's alternative
    /// text. For a target that no text refers to it is the target's name.
    /// </summary>
    public string Text { get; }

    /// <summary>Where the link leads: an address, the path of a document or picture, a label.</summary>
    public string Target { get; }

    /// <summary>The number of the line that the link begins in.</summary>
    public int Line { get; }

    /// <summary>What the link leads to.</summary>
    public SpecReferenceKind Kind { get; }

    /// <summary>The path of the section that the link stands in; empty before the first section.</summary>
    public string SectionPath { get; }

    /// <summary>Where the link stands.</summary>
    internal TextSpan Span { get; }

    /// <summary>The link's target.</summary>
    public override string ToString() => Target;
}
