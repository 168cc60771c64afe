namespace SpecTools.Specs;

/// <summary>Formats and the endings of file names.</summary>
internal static class SpecFormats
{
    internal const string RstExtension = ".rst";
    internal const string MarkdownExtension = ".md";

    /// <summary>Whether a file of that name is searched for specs.</summary>
    internal static bool IsKnown(ReadOnlySpan<char> path) =>
        path.EndsWith(RstExtension, StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(MarkdownExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The format of a file; one with any other ending is read as reStructuredText.</summary>
    internal static SpecFormat Of(string path) =>
        path.EndsWith(MarkdownExtension, StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? SpecFormat.Markdown : SpecFormat.Rst;

    /// <summary>The ending that files of a format have.</summary>
    internal static string ExtensionOf(SpecFormat format) => format == SpecFormat.Markdown ? MarkdownExtension : RstExtension;
}
