using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>A text with the edits that are planned for it.</summary>
/// <param name="source">The text as it is.</param>
/// <param name="companion">The text of the file of metadata beside it, or null.</param>
internal sealed class Draft(SourceText source, SourceText? companion = null)
{
    private readonly List<TextEdit> edits = [];

    /// <summary>The text as it is.</summary>
    internal SourceText Source { get; } = source;

    /// <summary>The edits of the file of metadata beside it; null where there is none.</summary>
    internal Draft? Companion { get; } = companion is null ? null : new Draft(companion);

    /// <summary>The edits so far.</summary>
    internal IReadOnlyList<TextEdit> Edits => edits;

    /// <summary>How its lines end.</summary>
    internal string NewLine { get; } = source.NewLineText;

    /// <summary>Whether the edits can be made together: none of them is where another one is.</summary>
    internal bool IsSound => TextEdits.AreApart(Source.Text.Length, edits) && Companion?.IsSound != false;

    /// <summary>The text as it will be.</summary>
    internal SourceText Edited() => Source.WithEdits(edits);

    /// <summary>The draft of one of the two files.</summary>
    internal Draft Of(SourceText file) => file == Companion?.Source ? Companion : this;

    internal void Add(TextEdit edit) => edits.Add(edit);

    internal void Replace(TextSpan span, string text) => edits.Add(new TextEdit(span, text));

    /// <summary>Inserts a text; behind those that have been inserted there before.</summary>
    internal void Insert(int at, string text)
    {
        var place = new TextSpan(at, 0);
        var same = edits.FindIndex(edit => edit.Span == place);
        if (same < 0)
            Replace(place, text);
        else
            edits[same] = new TextEdit(place, edits[same].NewText + text);
    }

    internal void Remove(int start, int end) => Replace(TextSpan.FromBounds(start, end), "");

    /// <summary>Inserts a paragraph behind a heading, with the blank lines that it needs.</summary>
    /// <param name="at">The start of the line below the heading.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="isTight">Whether no blank line is to stand between the two.</param>
    internal void InsertParagraph(int at, string text, bool isTight = false)
    {
        // A file whose last line does not end goes on like that.
        var isOpen = at > 0 && Source.Text[at - 1] is not ('\n' or '\r');
        var before = (isOpen ? NewLine : "") + (isTight ? "" : NewLine);
        var after = isOpen ? "" : at < Source.Text.Length && NextContent(at) == at ? NewLine + NewLine : NewLine;
        Insert(at, before + text + after);
    }

    /// <summary>The start of the first line behind an offset that has something in it.</summary>
    internal int NextContent(int from)
    {
        var rest = Source.Text.AsSpan(from);
        var next = from + rest.Length - rest.TrimStart().Length;
        return next >= Source.Text.Length ? next : Math.Max(from, Source.LineAt(next).Start);
    }
}
