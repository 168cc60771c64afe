using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Leads from marks such as <c>[1]</c> to links: by the references that the markup knows, and by lines that begin with the
/// mark where an author has left the markup out.
/// </summary>
internal sealed class NoteLabels
{
    private const int MostLines = 4;
    private const int MostLinks = 20;
    private const int LongestLabel = 40;

    private readonly SourceText source;
    private readonly DocumentLinks links;
    private readonly List<NoteReference> notes;
    private readonly HashSet<int> known;
    private readonly Dictionary<string, List<DocumentLink>> byLabel = new(StringComparer.Ordinal);

    internal NoteLabels(SourceText source, DocumentLinks links)
    {
        this.source = source;
        this.links = links;
        notes = [.. links.Notes.OrderBy(note => note.Span.Start)];
        known = [.. notes.Select(note => note.Span.Start)];
        foreach (var link in links.Links)
        {
            if (LabelOf(link) is not { } label)
                continue;
            if (!byLabel.TryGetValue(label, out var labelled))
                byLabel.Add(label, labelled = []);
            if (labelled.Count < MostLinks)
                labelled.Add(link);
        }
    }

    /// <summary>The links inside a stretch of the text.</summary>
    internal IEnumerable<DocumentLink> Inside(TextSpan span)
    {
        for (var i = FirstAt(links.Links, span.Start, link => link.Span.Start); i < links.Links.Count && span.Contains(links.Links[i].Span.Start); i++)
            yield return links.Links[i];
    }

    /// <summary>The links that a stretch of the text refers to by marks, each with the offset of its mark.</summary>
    internal IEnumerable<(int At, DocumentLink Link)> ReferredIn(TextSpan span)
    {
        for (var i = FirstAt(notes, span.Start, note => note.Span.Start); i < notes.Count && span.Contains(notes[i].Span.Start); i++)
        {
            foreach (var link in Inside(notes[i].Note).Take(MostLinks))
                yield return (notes[i].Span.Start, link);
        }

        foreach (var (at, label) in LabelsIn(span))
        {
            if (known.Contains(at))
                continue;
            foreach (var link in byLabel.GetValueOrDefault(label, []))
            {
                if (!span.Contains(link.Span.Start))
                    yield return (at, link);
            }
        }
    }

    // "[1]", and "[1]_" that the markup knows no note for; not "`[1]`_" or "[text](address)", which are links.
    private IEnumerable<(int At, string Label)> LabelsIn(TextSpan span)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            var open = source.AsSpan(TextSpan.FromBounds(at, span.End)).IndexOf('[');
            if (open < 0)
                yield break;
            at += open;
            var text = source.AsSpan(TextSpan.FromBounds(at + 1, span.End));
            var close = text[..Math.Min(text.Length, LongestLabel)].IndexOf(']');
            if (close > 0 && (close + 1 >= text.Length || text[close + 1] is not ('`' or '(' or '[' or ':')
                || (text[close + 1] == '[' && char.IsAsciiDigit(text[0]))))
            {
                yield return (at, text[..close].ToString());
            }
        }
    }

    // The mark at the beginning of the link's line, or of one of the few above it that belong to it.
    private string? LabelOf(DocumentLink link)
    {
        var number = source.LineNumberAt(link.Span.Start);
        for (var i = number; i > Math.Max(0, number - MostLines); i--)
        {
            var line = source.AsSpan(source.GetLine(i).Span).Trim();
            if (line.IsEmpty)
                return null;
            line = line.TrimStart(" .*+-_`");
            var close = line.Length > 0 && line[0] == '[' ? line[..Math.Min(line.Length, LongestLabel)].IndexOf(']') : -1;
            if (close > 1)
                return line[1..close].ToString();
        }

        return null;
    }

    // The index of the first item that begins at an offset or behind it.
    private static int FirstAt<T>(IReadOnlyList<T> items, int offset, Func<T, int> startOf)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (startOf(items[middle]) < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
