using SpecTools.Rst.Inlines;
using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Assembly;

/// <summary>Reads the field list of a <c>meta</c> directive.</summary>
internal static class MetaTags
{
    /// <summary>A node for each tag, and messages for what is none.</summary>
    internal static List<RstNode> Read(RstDirective directive)
    {
        var nodes = new List<RstNode>();
        var content = directive.Content;
        for (var i = 0; i < content.Count;)
        {
            if (content[i].IsEmpty)
            {
                i++;
                continue;
            }

            if (!LineClassifier.IsFieldMarkerLine(content[i]))
            {
                nodes.Add(new RstSystemMessage(RstFault.InvalidDirective, "Invalid meta directive.", directive.Span, directive.FaultLine));
                break;
            }

            LineClassifier.IsFieldMarker(content[i], out var end);
            var name = Unescape(content[i][1..content[i][..end].LastIndexOf(':')].ToString());
            var text = new List<string> { content[i][end..].ToString() };
            for (i++; i < content.Count && (content[i].IsEmpty || content[i][0] == ' '); i++)
                text.Add(content[i].Trim(' ').ToString());
            nodes.Add(NewTag(directive, name, Unescape(string.Join(' ', text).TrimStart())));
        }

        return nodes;
    }

    private static string Unescape(string text) => EscapedText.Unescape(EscapedText.Of(text));

    private static RstNode NewTag(RstDirective directive, string name, string content)
    {
        if (content.Length == 0)
            return new RstSystemMessage(RstFault.EmptyMeta, $"No content for meta tag \"{name}\".", directive.Span, directive.OutermostLine);
        var node = new RstNode(RstNodeKind.Meta, directive.Span, directive.Line);
        node.Set("content", content);
        var tokens = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < tokens.Length; i++)
        {
            var equals = tokens[i].IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && equals < tokens[i].Length - 1)
                node.Set(tokens[i][..equals].ToLowerInvariant(), tokens[i][(equals + 1)..].Trim('"', '\''));
            else if (i == 0)
                node.Set("name", tokens[i]);
            else
                return new RstSystemMessage(RstFault.InvalidDirective, $"\"{tokens[i]}\" is no attribute of a meta tag.", directive.Span, directive.OutermostLine);
        }

        return node;
    }
}
