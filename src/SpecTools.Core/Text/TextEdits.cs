using System.Text;

namespace SpecTools.Text;

/// <summary>Applies sets of <see cref="TextEdit"/>s.</summary>
internal static class TextEdits
{
    /// <summary>The text after the edits. See <see cref="SourceText.WithEdits"/>.</summary>
    internal static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var ordered = edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length).ToList();
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
}
