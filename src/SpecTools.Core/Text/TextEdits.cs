using System.Text;

namespace SpecTools.Text;

/// <summary>Applies sets of <see cref="TextEdit"/>s.</summary>
internal static class TextEdits
{
    /// <summary>Whether the edits can be made together: inside the text, and none where another one is.</summary>
    /// <param name="length">The length of the text.</param>
    /// <param name="edits">The edits.</param>
    internal static bool AreApart(int length, IEnumerable<TextEdit> edits)
    {
        var done = 0;
        var previous = default(TextEdit?);
        foreach (var edit in Ordered(edits))
        {
            if (edit.Span.Length < 0 || edit.Span.Start < done || edit.Span.End > length || previous?.Span == edit.Span)
                return false;
            done = edit.Span.End;
            previous = edit;
        }

        return true;
    }

    /// <summary>The text after the edits. See <see cref="SourceText.WithEdits"/>.</summary>
    internal static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var ordered = Ordered(edits);
        if (ordered.Count == 0)
            return text;

        var result = new StringBuilder(text.Length + ordered.Sum(edit => edit.NewText.Length));
        var done = 0;
        var previous = default(TextEdit?);
        foreach (var edit in ordered)
        {
            if (edit.Span.Start < 0 || edit.Span.Length < 0 || edit.Span.End > text.Length)
                throw new ArgumentException($"The edit at {edit.Span.Start} lies outside the text.", nameof(edits));
            if (edit.Span.Start < done || previous?.Span == edit.Span)
                throw new ArgumentException($"Two edits overlap at {edit.Span.Start}.", nameof(edits));
            result.Append(text, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
            previous = edit;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    private static List<TextEdit> Ordered(IEnumerable<TextEdit> edits) => [.. edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length)];
}
