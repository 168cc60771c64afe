using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>A paragraph as somebody sees it who wraps its lines.</summary>
/// <param name="Source">The text that it stands in.</param>
/// <param name="Lines">Where the text of each line stands, without indentation, marker and blanks around it.</param>
/// <param name="Indent">What stands before the text of a line that is not the first.</param>
/// <param name="Whole">Where markup stands that no line may be broken in, in order.</param>
/// <param name="IsMarkdown">Whether it is Markdown.</param>
internal sealed record WrapText(
    SourceText Source, IReadOnlyList<TextSpan> Lines, string Indent, IReadOnlyList<TextSpan> Whole, bool IsMarkdown)
{
    /// <summary>The number of the first line.</summary>
    internal int FirstLine { get; } = Source.LineNumberAt(Lines[0].Start);

    /// <summary>A line's words: what no blank parts at which the line could be broken.</summary>
    internal List<TextSpan> Words(int line)
    {
        var words = new List<TextSpan>();
        var (start, end) = (Lines[line].Start, Lines[line].End);
        for (var at = start; at <= end; at++)
        {
            if (at < end && !IsGap(at))
                continue;
            if (at > start)
                words.Add(TextSpan.FromBounds(start, at));
            while (at < end && Source.Text[at] == ' ')
                at++;
            start = at;
        }

        return words;
    }

    /// <summary>Whether the break at the end of a line says something, so that it has to stay.</summary>
    internal bool EndsHard(int line) => Tail(line).Length > 0 || EndsInAddress(line)
        || (IsMarkdown && (Source.Text[Lines[line].End - 1] == '\\' || Source.AsSpan(Lines[line]).EndsWith(">")));

    /// <summary>The blanks at the end of a line that are a line break of Markdown.</summary>
    internal string Tail(int line)
    {
        var end = Source.LineAt(Lines[line].Start).End;
        return IsMarkdown && line < Lines.Count - 1 && end - Lines[line].End >= 2 ? Source.Text[Lines[line].End..end] : "";
    }

    // The rest of an address stands in the next line, and a blank in it would be hard to read.
    private bool EndsInAddress(int line)
    {
        var end = Lines[line].End;
        if (WholeAt(end) is not { } whole)
            return false;
        var text = Source.Text.AsSpan(whole.Start, end - whole.Start);
        return text[(text.LastIndexOf(' ') + 1)..].IndexOf("://") >= 0;
    }

    // A backslash takes the blank behind it with it.
    private bool IsGap(int at) => Source.Text[at] == ' ' && Source.Text[at - 1] != '\\' && WholeAt(at) is null;

    private TextSpan? WholeAt(int at)
    {
        int low = 0, high = Whole.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Whole[middle].End <= at)
                low = middle + 1;
            else if (Whole[middle].Start > at)
                high = middle - 1;
            else
                return Whole[middle];
        }

        return null;
    }
}
