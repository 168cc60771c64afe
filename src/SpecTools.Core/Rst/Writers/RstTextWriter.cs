using System.Text;
using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Writers;

/// <summary>
/// Writes running text of a tree as reStructuredText. Markup cannot nest there: what is inside other markup is its text.
/// </summary>
internal sealed class RstTextWriter
{
    private readonly Func<string, string?> titleOf;
    private readonly StringBuilder result = new();

    // What was written last ended inline markup, behind which only some characters may stand.
    private bool isBehindMarkup;

    /// <summary>Begins a text.</summary>
    /// <param name="titleOf">The title of the section that an id means, where it can be referred to by that; else null.</param>
    private RstTextWriter(Func<string, string?> titleOf) => this.titleOf = titleOf;

    /// <summary>The text of inline nodes.</summary>
    internal static string Write(IReadOnlyList<RstNode> nodes, Func<string, string?> titleOf)
    {
        var writer = new RstTextWriter(titleOf);
        foreach (var node in nodes)
            writer.Append(node);
        return writer.result.ToString();
    }

    private void Append(RstNode node)
    {
        var text = node is RstText own ? own.Text : RstInline.PlainText(node.Children);
        switch (node.Kind)
        {
            case RstNodeKind.Text:
                Plain(text);
                break;
            case RstNodeKind.Emphasis:
                Mark("*", text, "*");
                break;
            case RstNodeKind.Strong:
                Mark("**", text, "**");
                break;
            case RstNodeKind.Literal:
                Literal(text);
                break;
            case RstNodeKind.Subscript or RstNodeKind.Superscript or RstNodeKind.Math:
                Mark($":{node.Kind.TagName()}:`", text, "`");
                break;
            case RstNodeKind.Inline when node["role"] is { } role:
                Markup($":{role}:`{text}`");
                break;
            case RstNodeKind.Reference:
                Link(node, text);
                break;
            case RstNodeKind.FootnoteReference or RstNodeKind.CitationReference:
                Markup($"[{RstWriter.LabelFor(text)}]_");
                break;
            case RstNodeKind.Image:
                Link(node["uri"], string.IsNullOrWhiteSpace(node["alt"]) ? node["uri"] ?? "" : node["alt"]!);
                break;
            case RstNodeKind.Raw:
                Literal(text);
                break;
            default:
                foreach (var child in node.Children)
                    Append(child);
                break;
        }
    }

    private void Link(RstNode node, string text)
    {
        if (node.Children is [{ Kind: RstNodeKind.Image } image] && text.Length == 0)
            text = string.IsNullOrWhiteSpace(image["alt"]) ? image["uri"] ?? "" : image["alt"]!;
        if (node["refuri"] is { } uri)
            Link(uri, text);
        else if (node["refid"] is { } id && titleOf(id) is { } title)
            Markup(title == text ? $"`{Escaped(title, isQuoted: true)}`_" : $"`{Escaped(text, isQuoted: true)} <{Escaped(title, isQuoted: true)}_>`__");
        else if (node["refid"] is { } other)
            Link("#" + other, text);
        else
            Plain(text);
    }

    private void Link(string? uri, string text)
    {
        if (string.IsNullOrEmpty(uri) || string.IsNullOrWhiteSpace(text))
        {
            Plain(text);
            return;
        }

        if ((text == uri || "mailto:" + text == uri) && RstInline.Parse(text) is [{ Kind: RstNodeKind.Reference } whole] && whole["refuri"] == uri)
            Markup(text);
        else
            Markup($"`{Escaped(text, isQuoted: true)} <{Escaped(uri, isQuoted: true).Replace(" ", "\\ ", StringComparison.Ordinal)}>`__");
    }

    // Marks stand beside something that is no blank.
    private void Mark(string start, string text, string end)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Plain(text);
            return;
        }

        var inner = text.Trim();
        Plain(text[..(text.Length - text.TrimStart().Length)]);
        Markup(start + Escaped(inner, isQuoted: end == "`") + end);
        Plain(text[text.TrimEnd().Length..]);
    }

    private void Literal(string text)
    {
        var isPlain = text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && text[^1] != '`' && !text.Contains("``", StringComparison.Ordinal);
        if (isPlain)
            Markup($"``{text}``");
        else if (text.Trim().Length > 0)
            Mark(":literal:`", text, "`");
        else
            Plain(text);
    }

    private void Markup(string markup)
    {
        if (result.Length > 0 && !Punctuation.MayPrecedeStart(result[^1]) || isBehindMarkup)
            result.Append("\\ ");
        result.Append(markup);
        isBehindMarkup = true;
    }

    private void Plain(string text)
    {
        if (text.Length == 0)
            return;
        if (isBehindMarkup && !Punctuation.MayFollowEnd(text[0]))
            result.Append("\\ ");
        isBehindMarkup = false;
        result.Append(Escaped(text, isQuoted: false));
    }

    private static string Escaped(string text, bool isQuoted)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\\' or '`' or '|' || (text[i] == '*' && (isQuoted || !IsAlone(text, i))) || (text[i] == '_' && IsEndOfName(text, i)) || (isQuoted && text[i] is '<' or '>'))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    // Between blanks an asterisk marks nothing.
    private static bool IsAlone(string text, int at) =>
        (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);

    // Behind a name an underscore makes it a reference.
    private static bool IsEndOfName(string text, int at) =>
        at + 1 == text.Length || !(char.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '_') || (at > 0 && text[at - 1] == '_');
}
