namespace SpecTools.Rst.Inlines;

/// <summary>The content of a cross-reference role: what a reader sees of it, and what it refers to.</summary>
/// <param name="Start">Where the text that a reader sees begins in the content.</param>
/// <param name="Text">The text.</param>
/// <param name="Target">What it refers to.</param>
internal readonly record struct RoleText(int Start, string Text, string Target)
{
    /// <summary>Reads "title &lt;target&gt;", "~a.b.c", which shows its last part, "!target", or a target that is shown whole.</summary>
    internal static RoleText Read(string content)
    {
        if (content.EndsWith('>') && content.LastIndexOf('<') is > 0 and var open && char.IsWhiteSpace(content[open - 1]))
            return new RoleText(0, content[..open].TrimEnd(), content[(open + 1)..^1]);
        var start = content.StartsWith('~') ? content.LastIndexOf('.') + 1 : 0;
        while (start < content.Length && content[start] == '~')
            start++;
        if (content.StartsWith('!'))
            start = 1;
        return new RoleText(start, content[start..], content.TrimStart('~', '!'));
    }
}
