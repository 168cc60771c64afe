namespace SpecTools.Reports;

/// <summary>Which addresses of a document a page may link to: those that can do nothing but lead somewhere.</summary>
internal static class SafeAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "ftp", "ftps", "irc", "ircs", "news", "nntp", "tel"];

    /// <summary>The address, or null where it is none that may be linked to.</summary>
    internal static string? Of(string? address)
    {
        var text = address?.Trim();
        if (string.IsNullOrEmpty(text) || text.Any(char.IsControl))
            return null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isRelative = colon < 0 || text.AsSpan(0, colon).ContainsAny('/', '?', '#');

        // Two slashes lead to another host, as the page was read.
        if (isRelative)
            return text.StartsWith("//", StringComparison.Ordinal) || text.Contains('\\') ? null : text;
        return Schemes.Contains(text[..colon], StringComparer.OrdinalIgnoreCase) ? text : null;
    }
}
