using System.Text;
using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary>
/// The difference between two texts as a unified diff that <c>patch</c> and <c>git apply</c> take: one hunk, from the
/// first line that differs to the last.
/// </summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff that turns one text into another; empty where they are the same.</summary>
    /// <param name="before">The text there is; null where there is no file yet.</param>
    /// <param name="after">The text there will be.</param>
    /// <param name="name">The file's name for the heading, with forward slashes.</param>
    public static string Create(SourceText? before, SourceText after, string name)
    {
        var left = Lines(before);
        var right = Lines(after);
        var shorter = Math.Min(left.Count, right.Count);
        var same = 0;
        while (same < shorter && left[same] == right[same])
            same++;
        if (before is not null && same == left.Count && same == right.Count)
            return "";
        var sameAtEnd = 0;
        while (sameAtEnd < shorter - same && left[^(sameAtEnd + 1)] == right[^(sameAtEnd + 1)])
            sameAtEnd++;

        var start = Math.Max(0, same - Context);
        var tail = Math.Min(Context, sameAtEnd);
        var leftEnd = left.Count - sameAtEnd + tail;
        var rightEnd = right.Count - sameAtEnd + tail;
        var diff = new StringBuilder();
        diff.Append("--- ").Append(before is null ? "/dev/null" : $"a/{name}").Append('\n');
        diff.Append("+++ b/").Append(name).Append('\n');
        diff.Append("@@ -").Append(Range(start, leftEnd)).Append(" +").Append(Range(start, rightEnd)).Append(" @@\n");
        Append(diff, ' ', left, start, same);
        Append(diff, '-', left, same, left.Count - sameAtEnd);
        Append(diff, '+', right, same, right.Count - sameAtEnd);
        Append(diff, ' ', right, right.Count - sameAtEnd, rightEnd);
        return diff.ToString();
    }

    // Lines with their endings: a changed ending is a change.
    private static List<string> Lines(SourceText? text)
    {
        var lines = new List<string>();
        if (text is not null)
        {
            foreach (var line in text.Lines)
                lines.Add(text.Slice(line.SpanWithBreak));
        }

        return lines;
    }

    // An empty range is named by the line before it.
    private static string Range(int start, int end) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(end > start ? start + 1 : start)},{end - start}");

    private static void Append(StringBuilder diff, char mark, List<string> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            diff.Append(mark).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
                diff.Append('\n');
            if (!lines[i].EndsWith('\n') && i == lines.Count - 1)
                diff.Append("\\ No newline at end of file\n");
        }
    }
}
