namespace SpecTools.Rst.Inlines;

/// <summary>The text of a cross-reference role as a reader sees it, and what it refers to.</summary>
internal static class RoleText
{
    /// <summary>"title" of "title &lt;target&gt;"; the last part of "~a.b.c"; else all.</summary>
    internal static string Of(string content)
    {
        if (SplitTarget(content) is var (title, _))
            return title;
        if (content.StartsWith('~'))
            return content[(content.LastIndexOf('.') + 1)..].TrimStart('~');
        return content.StartsWith('!') ? content[1..] : content;
    }

    /// <summary>What the role refers to.</summary>
    internal static string TargetOf(string content) =>
        SplitTarget(content) is var (_, target) ? target : content.TrimStart('~', '!');

    private static (string Title, string Target)? SplitTarget(string content)
    {
        if (!content.EndsWith('>'))
            return null;
        var open = content.LastIndexOf('<');
        return open > 0 && char.IsWhiteSpace(content[open - 1]) ? (content[..open].TrimEnd(), content[(open + 1)..^1]) : null;
    }
}
