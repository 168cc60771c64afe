using SpecTools.Rst.Characters;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Wraps a paragraph from a line on that is too long. The lines before it stay as they are, and so do those behind it from
/// the first one on that takes up what is left over. Markup stays whole, and no line begins like something else.
/// </summary>
internal sealed class ParagraphWrapper
{
    private readonly WrapText text;
    private readonly int width;
    private readonly Func<string, bool> isTooLong;
    private readonly int indent;
    private readonly List<string> result = [];
    private readonly List<string> carried = [];
    private int done;

    private ParagraphWrapper(WrapText text, int width, Func<string, bool> isTooLong)
    {
        this.text = text;
        this.width = width;
        this.isTooLong = isTooLong;
        indent = Columns(text.Indent);
    }

    /// <summary>The edit that wraps a paragraph; none where its lines would be no shorter.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="line">The number of the line that is too long.</param>
    /// <param name="width">The longest line, in columns.</param>
    /// <param name="isTooLong">Whether a whole line is too long and ought not to be.</param>
    internal static IReadOnlyList<TextEdit> Wrap(WrapText text, int line, int width, Func<string, bool> isTooLong) =>
        new ParagraphWrapper(text, width, isTooLong).Wrap(line - text.FirstLine);

    private TextEdit[] Wrap(int first)
    {
        var next = first;
        do
            Take(next++);
        while (next < text.Lines.Count && (HasRest || IsTooLong(next)));

        var before = Enumerable.Range(first, next - first).Count(IsTooLong);
        var after = result.Where((line, index) => isTooLong((index == 0 ? Prefix(first) : text.Indent) + line)).Count();
        if (after >= before)
            return [];
        var span = TextSpan.FromBounds(text.Lines[first].Start, text.Lines[next - 1].End + text.Tail(next - 1).Length);
        return [new TextEdit(span, string.Join(text.Source.NewLineText + text.Indent, result))];
    }

    // A line with what the one before has left over.
    private void Take(int line)
    {
        var words = text.Words(line);
        for (var i = 0; i < words.Count; i++)
        {
            var gap = i > 0 ? text.Source.Text[words[i - 1].End..words[i].Start] : HasRest ? " " : "";
            carried.Add(gap + text.Source.Slice(words[i]));
        }

        var isHard = IsHardEnd(line);
        for (var lines = 0; HasRest; lines++)
        {
            var count = Fitting(result.Count == 0 ? Columns(Prefix(line)) : indent);
            var isAll = count == carried.Count - done;

            // What a line could not hold goes into the next one.
            if (isAll && !isHard && lines > 0)
                return;
            result.Add(Text(done, count) + (isAll && isHard ? text.Tail(line) : ""));
            done += count;
        }

        carried.Clear();
        done = 0;
    }

    private bool IsHardEnd(int line) => line == text.Lines.Count - 1 || text.EndsHard(line)
        || !LineStart.IsPlain(text.Source.AsSpan(text.Lines[line + 1]), text.IsMarkdown);

    // The number of words that the next line takes: as many as fit, so that neither it nor the next one reads as something else.
    private int Fitting(int start)
    {
        var most = Fitting(done, start);
        for (var count = most; count > 0; count--)
        {
            if (IsBreak(count))
                return count;
        }

        for (var count = most + 1; count < carried.Count - done; count++)
        {
            if (IsBreak(count))
                return count;
        }

        return carried.Count - done;
    }

    private int Fitting(int from, int columns)
    {
        var count = 0;
        while (from + count < carried.Count && ((columns += Columns(carried[from + count])) <= width || count == 0))
            count++;
        return count;
    }

    private bool IsBreak(int count)
    {
        var next = done + count;
        return next == carried.Count
            || (LineStart.IsPlain(Text(next, Fitting(next, indent)), text.IsMarkdown) && LineStart.IsText(Text(done, count), text.IsMarkdown));
    }

    private string Text(int from, int count) => string.Concat(carried.Skip(from).Take(count)).TrimStart(' ');

    private bool HasRest => done < carried.Count;

    private bool IsTooLong(int line) => isTooLong(Prefix(line) + text.Source.Slice(text.Lines[line]));

    private string Prefix(int line) => text.Source.Text[text.Source.LineAt(text.Lines[line].Start).Start..text.Lines[line].Start];

    // docutils' columns, and never fewer than there are characters.
    private static int Columns(string text) => Math.Max(RstCharacters.ColumnWidth(text), CodePoints.Count(text));
}
