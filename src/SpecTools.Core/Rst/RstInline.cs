using System.Buffers;
using SpecTools.Rst.Inlines;

namespace SpecTools.Rst;

/// <summary>Inline markup of a text that stands in no document.</summary>
public static class RstInline
{
    // A NUL counts: docutils marks escapes with it, and leaves it out of every text.
    private static readonly SearchValues<char> MarkupCharacters = SearchValues.Create("*`_|\\\0");

    /// <summary>The text without its inline markup, as a reader sees it.</summary>
    /// <param name="raw">The text as it is written.</param>
    /// <param name="dialect">The roles that are known.</param>
    public static string PlainText(string raw, RstDialect dialect = RstDialect.Sphinx)
    {
        if (!MayHaveMarkup(raw))
            return raw;
        return PlainText(Parse(raw, dialect));
    }

    /// <summary>The elements of a text that stands in no document.</summary>
    internal static IReadOnlyList<RstNode> Parse(string raw, RstDialect dialect = RstDialect.Sphinx) =>
        InlineParser.Parse(new InlineText(raw), new RoleRegistry(dialect), 1).Nodes;

    /// <summary>Whether a text has any character of markup. Most have none, and then nothing needs to be parsed.</summary>
    internal static bool MayHaveMarkup(string raw) => raw.AsSpan().IndexOfAny(MarkupCharacters) >= 0;

    /// <summary>The text of inline elements.</summary>
    internal static string PlainText(IReadOnlyList<RstNode> inlines) => inlines is [RstText text]
        ? text.Text
        : string.Concat(inlines.SelectMany(node => node.DescendantsAndSelf()).OfType<RstText>().Select(node => node.Text));
}
