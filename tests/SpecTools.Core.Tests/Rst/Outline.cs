using System.Text;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

/// <summary>A tree as short lines, so that a test can say what it expects at a glance.</summary>
internal static class Outline
{
    internal static string Of(string text, RstDialect dialect = RstDialect.Docutils)
    {
        var result = new StringBuilder();
        Write(RstDocument.Parse(SourceText.FromString(text), dialect), result, 0);
        return result.ToString().TrimEnd('\n');
    }

    private static void Write(RstNode node, StringBuilder result, int depth)
    {
        if (node is not RstDocument)
        {
            result.Append(' ', depth * 2).Append(node.Kind.TagName());
            if (node is RstSystemMessage message)
                result.Append(' ').Append(message.Fault).Append(' ').Append(message.Line);
            else if (node is RstDirective directive)
                result.Append(' ').Append(directive.Name);
            else if (node is RstTextNode text)
                result.Append(' ').Append(text.RawText.Replace("\n", "|", StringComparison.Ordinal));
            result.Append('\n');
            depth++;
        }

        foreach (var child in node.Children)
            Write(child, result, depth);
    }
}
