using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A part of the work that a spec says has to be done. It knows its file's path and nothing else of its spec.</summary>
public sealed class WorkItem
{
    private readonly SourceText source;

    internal WorkItem(SourceText source, string path, string sectionPath, WorkText item)
    {
        this.source = source;
        Span = item.Span;
        Path = path;
        SectionPath = sectionPath;
        Text = item.Text;
        IsDone = item.IsDone;
        var last = Span.Start + source.AsSpan(Span).TrimEnd().Length - 1;
        Line = source.LineNumberAt(Span.Start);
        EndLine = source.LineNumberAt(Math.Max(Span.Start, last));
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>The path of the section that it stands in: <c>Implementation/Work Items</c>.</summary>
    public string SectionPath { get; }

    /// <summary>
    /// What is to be done, without markup and without the mark that says whether it is done; of an item with several paragraphs
    /// or with items of its own, the first paragraph.
    /// </summary>
    public string Text { get; }

    /// <summary>The number of the line in which it begins.</summary>
    public int Line { get; }

    /// <summary>The number of its last line, items of its own included.</summary>
    public int EndLine { get; }

    /// <summary>Whether it is done: true or false where the author has marked it, null where nothing says.</summary>
    public bool? IsDone { get; }

    /// <summary>Where all of it stands.</summary>
    internal TextSpan Span { get; }

    /// <summary>All of it as it is written, with its marker.</summary>
    internal string Markup => source.Slice(Span);

    /// <summary>What is to be done.</summary>
    public override string ToString() => Text;
}
