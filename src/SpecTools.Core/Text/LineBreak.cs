namespace SpecTools.Text;

/// <summary>How a line ends, or which endings a whole file uses.</summary>
public enum LineBreak
{
    /// <summary>No ending: the last line of a file without a final newline, or a file of one line.</summary>
    None,

    /// <summary>A line feed, U+000A.</summary>
    LF,

    /// <summary>A carriage return and a line feed.</summary>
    CRLF,

    /// <summary>A lone carriage return, U+000D.</summary>
    CR,

    /// <summary>More than one kind in one file.</summary>
    Mixed,
}
