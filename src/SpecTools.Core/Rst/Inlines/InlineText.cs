namespace SpecTools.Rst.Inlines;

/// <summary>A text whose inline markup is looked for: a stretch of a string, and where its characters stand in the file.</summary>
internal readonly record struct InlineText(string Source, int Start, int Length, TextPlaces Places)
{
    /// <summary>A whole string that stands in no file.</summary>
    internal InlineText(string text)
        : this(text, 0, text.Length, default)
    {
    }

    internal ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    /// <summary>
    /// The same text with its escapes marked, see <see cref="EscapedText"/>; the very same where nothing is escaped.
    /// </summary>
    internal InlineText Escaped => Span.Contains('\\') ? this with { Source = EscapedText.Of(Span.ToString()), Start = 0 } : this;
}
