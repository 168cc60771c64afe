using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Links that are lines of a paragraph: each begins with a mark such as <c>[1]</c>, or is a link itself.</summary>
internal static class ReferenceLines
{
    /// <summary>Where each of them stands; none where the paragraph is prose or a single one.</summary>
    internal static List<TextSpan> Find(ReferenceHome home, ContentBlock paragraph)
    {
        var (source, lines) = (home.File.Source, paragraph.Lines);
        var starts = Enumerable.Range(0, lines.Count).Where(line => LabelLength(source.AsSpan(lines[line])) > 0).ToList();
        if (starts.Count < 2 || starts[0] != 0)
            starts = [.. Enumerable.Range(0, lines.Count).Where(line => IsLink(home, lines[line]))];
        if (starts.Count < 2 || (starts[0] != 0 && !Enumerable.Range(starts[0], lines.Count - starts[0]).All(line => IsWhole(home, lines[line]))))
            return [];
        return [.. starts.Select((start, index) => TextSpan.FromBounds(lines[start].Start, lines[(index + 1 < starts.Count ? starts[index + 1] : lines.Count) - 1].End))];
    }

    /// <summary>The number of characters of the mark at the beginning of a text, with what stands behind it: <c>[1]: </c>.</summary>
    internal static int LabelLength(ReadOnlySpan<char> text)
    {
        var close = text.StartsWith("[") ? text.IndexOf(']') : -1;
        if (close < 2 || text[1..close].IndexOfAnyExceptInRange('0', '9') >= 0 || (close + 1 < text.Length && text[close + 1] is not (' ' or ':' or '\t' or '.')))
            return 0;
        var end = close + 1;
        while (end < text.Length && text[end] is ':' or ' ' or '\t' or '.')
            end++;
        return end;
    }

    /// <summary>Whether a paragraph is a link and no prose: nothing else is in it but words on one side of it.</summary>
    internal static bool IsOne(ReferenceHome home, TextSpan span)
    {
        if (home.References.Where(reference => span.Contains(reference.Span.Start)).ToList() is not [var only])
            return false;
        var source = home.File.Source;
        var start = span.Start + LabelLength(source.AsSpan(span));
        var before = source.Text.AsSpan(start, Math.Max(0, only.Span.Start - start)).Trim();
        var after = source.Text.AsSpan(Math.Min(only.Span.End, span.End), Math.Max(0, span.End - only.Span.End)).Trim(" \t\r\n.,;()");
        if (before.IsEmpty || (after.IsEmpty && start > span.Start))
            return true;

        // "Words: https://example.org/", or the address in a line of its own.
        var line = source.AsSpan(TextSpan.FromBounds(source.LineAt(only.Span.Start).Start, only.Span.Start));
        return after.IsEmpty && (before[^1] is ':' or '-' or '–' or '—' || line.IsWhiteSpace()) && !before.Contains(". ", StringComparison.Ordinal);
    }

    private static bool IsWhole(ReferenceHome home, TextSpan line) => home.References.Any(reference =>
        reference.Span.Start == line.Start && home.File.Source.AsSpan(TextSpan.FromBounds(reference.Span.End, Math.Max(reference.Span.End, line.End))).IsWhiteSpace());

    private static bool IsLink(ReferenceHome home, TextSpan line) => home.References.Any(reference => reference.Span.Start == line.Start);
}
