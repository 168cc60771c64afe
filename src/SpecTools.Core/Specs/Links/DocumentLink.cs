using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A link as it is found in a document of either format.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Text">What a reader sees of it.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Role">The role that gives the target its meaning, in lower case; else null.</param>
internal sealed record DocumentLink(SpecReferenceKind Kind, string Text, string Target, TextSpan Span, string? Role = null)
{
    /// <summary>A link to an address; null for one that leads to a place in the same document.</summary>
    internal static DocumentLink? To(string target, string text, TextSpan span)
    {
        if (target.Length == 0 || target[0] == '#')
            return null;
        var scheme = target.AsSpan()[..SchemeLength(target)];
        var kind = scheme.IsEmpty ? SpecReferenceKind.Document
            : scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) ? SpecReferenceKind.Mail
            : SpecReferenceKind.Link;
        return new DocumentLink(kind, text, target, span);
    }

    private static int SchemeLength(ReadOnlySpan<char> target)
    {
        var colon = target.IndexOf(':');
        if (colon < 2 || !char.IsAsciiLetter(target[0]))
            return 0;
        foreach (var character in target[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
                return 0;
        }

        return colon;
    }
}

/// <summary>What a document's text refers to.</summary>
/// <param name="Links">The links that lead out of the document, in the order of the text.</param>
/// <param name="Notes">Its references to footnotes and citations, in no order.</param>
internal sealed record DocumentLinks(IReadOnlyList<DocumentLink> Links, IReadOnlyList<NoteReference> Notes);

/// <summary>A reference to a footnote or citation.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Note">Where the footnote or citation stands.</param>
internal readonly record struct NoteReference(TextSpan Span, TextSpan Note);
