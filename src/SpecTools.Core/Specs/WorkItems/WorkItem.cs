namespace SpecTools.Specs;

/// <summary>A part of the work that a spec says has to be done. It knows its file's path and nothing else of its spec.</summary>
public sealed class WorkItem
{
    internal WorkItem(string path, string sectionPath, string text, int line, int endLine, bool? isDone)
    {
        Path = path;
        SectionPath = sectionPath;
        Text = text;
        Line = line;
        EndLine = endLine;
        IsDone = isDone;
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

    /// <summary>What is to be done.</summary>
    public override string ToString() => Text;
}
