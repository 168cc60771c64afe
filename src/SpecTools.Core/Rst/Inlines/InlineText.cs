namespace SpecTools.Rst.Inlines;

/// <summary>A text whose inline markup is looked for: a stretch of a string, and where its characters stand in the file.</summary>
internal readonly record struct InlineText(string Source, int Start, int Length, TextPlaces Places)
{
    /// <summary>A whole string; all of it stands, as far as anybody cares, at one place.</summary>
    internal InlineText(string text, Text.TextSpan place)
        : this(text, 0, text.Length, new TextPlaces(place))
    {
    }

    internal ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    /// <summary>
    /// The same text with its escapes marked, see <see cref="EscapedText"/>; the very same where nothing is escaped.
    /// </summary>
    internal InlineText Escaped => Span.Contains('\\') ? this with { Source = EscapedText.Of(Span.ToString()), Start = 0 } : this;
}
