using SpecTools.Text;

namespace SpecTools.Markdown;

/// <summary>What a stretch of a Markdown text is.</summary>
public enum MarkdownInlineKind
{
    /// <summary>A link of any form, but for an address without markup.</summary>
    Link,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>Code.</summary>
    Code,

    /// <summary>A tag of HTML.</summary>
    Html,

    /// <summary>A comment of HTML.</summary>
    Comment,
}

/// <summary>A stretch of a Markdown text that is no plain text: a link, a picture, code, HTML.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, markup included.</param>
/// <param name="Text">What a reader sees of it: words of a link, an alternative text, code; empty for HTML.</param>
/// <param name="Target">The address of a link or picture; else empty.</param>
public sealed record MarkdownInline(MarkdownInlineKind Kind, TextSpan Span, string Text, string Target);

/// <summary>The definition of a link that others refer to by its label: <c>[label]: address</c>.</summary>
/// <param name="Label">The label.</param>
/// <param name="Target">The address.</param>
/// <param name="Span">Where the definition stands.</param>
/// <param name="IsUsed">Whether any link or picture refers to it.</param>
public sealed record MarkdownLinkDefinition(string Label, string Target, TextSpan Span, bool IsUsed);
