using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>A section: a title and all that follows it up to the next title of its level or a higher one.</summary>
public sealed class RstSection : RstNode
{
    internal RstSection(TextSpan span, int line, RstTextNode title, TextSpan heading, RstAdornment adornment, int level)
        : base(RstNodeKind.Section, span, line)
    {
        Title = title;
        HeadingSpan = heading;
        Adornment = adornment;
        Level = level;
        Add(title);
    }

    /// <summary>The title; its <see cref="RstNode.Line"/> is the section's line for a reader.</summary>
    public RstTextNode Title { get; }

    /// <summary>The title with its adornment, whole lines.</summary>
    public TextSpan HeadingSpan { get; }

    /// <summary>The characters above and below the title.</summary>
    public RstAdornment Adornment { get; }

    /// <summary>The depth in the tree: 1 for a section of the document itself.</summary>
    public int Level { get; }

    /// <summary>The number of the section's last line, without the blank lines after it.</summary>
    public int EndLine { get; internal set; }
}
