using SpecTools.Rst.Inlines;
using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>A text that is a stretch of some lines, such as an argument of a directive, and where it stands in the file.</summary>
/// <param name="Text">The text.</param>
/// <param name="Lines">The lines, joined by line feeds.</param>
/// <param name="Start">Where the text begins in them.</param>
internal readonly record struct RstFragment(string Text, RstLines Lines, int Start)
{
    /// <summary>All of some lines.</summary>
    internal static RstFragment Of(RstLines lines) => new(lines.ToString(), lines, 0);

    /// <summary>The text, for its inline markup to be looked for.</summary>
    internal InlineText InlineText => new(Text, 0, Text.Length, Places);

    /// <summary>Where the text stands in the file.</summary>
    internal TextSpan Span => Places.Between(0, Text.Length);

    /// <summary>Where the characters of the text stand in the file.</summary>
    internal TextPlaces Places => new(Lines.View, Start);

    /// <summary>The offset in the file of each character of the text, and behind them the one where the text ends.</summary>
    internal int[] SourceOffsets() => Lines.SourceOffsets()[Start..(Start + Text.Length + 1)];

    /// <summary>A part of the text.</summary>
    internal RstFragment Slice(int start, int end) => new(Text[start..end], Lines, Start + start);

    /// <summary>The text without white space around it.</summary>
    internal RstFragment Trim()
    {
        var start = Text.Length - Text.AsSpan().TrimStart().Length;
        return Slice(start, Math.Max(start, Text.AsSpan().TrimEnd().Length));
    }

    /// <summary>The words of the text.</summary>
    internal IEnumerable<RstFragment> Words()
    {
        for (var end = 0; end < Text.Length;)
        {
            var start = end;
            while (start < Text.Length && char.IsWhiteSpace(Text[start]))
                start++;
            end = start;
            while (end < Text.Length && !char.IsWhiteSpace(Text[end]))
                end++;
            if (end > start)
                yield return Slice(start, end);
        }
    }
}
