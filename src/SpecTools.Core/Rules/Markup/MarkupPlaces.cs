using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Where a person would point to when speaking of a fault.</summary>
internal sealed class MarkupPlaces(SourceText source)
{
    private readonly Dictionary<(TextSpan, RstFault), int> searched = [];

    /// <summary>A span without the white space that it begins with: indentation, or what parts an address from its text.</summary>
    internal static TextSpan TrimStart(TextSpan span, SourceText source) =>
        TextSpan.FromBounds(span.End - source.AsSpan(span).TrimStart().Length, span.End);

    /// <summary>
    /// Where inline markup stands. Of that in the lines of some directives the tree knows only where the directive is. Faults
    /// of one kind come in the order of the text: each is looked for behind the last one, all of them in linear time.
    /// </summary>
    /// <param name="span">The markup itself, or the directive around it.</param>
    /// <param name="raw">The markup as it is written.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <returns>The markup's span, or the given one where the markup is not written there in one piece.</returns>
    internal TextSpan Find(TextSpan span, string raw, RstFault fault)
    {
        if (raw.Length == 0 || raw.Length >= span.Length)
            return span;
        var from = searched.GetValueOrDefault((span, fault), span.Start);
        var at = source.AsSpan(TextSpan.FromBounds(from, span.End)).IndexOf(raw, StringComparison.Ordinal);
        searched[(span, fault)] = at < 0 ? span.End : from + at + raw.Length;
        return at < 0 ? span : new TextSpan(from + at, raw.Length);
    }
}
