namespace SpecTools.Templates;

/// <summary>What templates are called.</summary>
internal static class TemplateNames
{
    /// <summary>Whether a file is a template by its name: <c>template.rst</c>, <c>2026.2-template.rst</c>, <c>queens_template.md</c>.</summary>
    /// <param name="path">The path or the name of the file.</param>
    internal static bool IsOne(ReadOnlySpan<char> path)
    {
        const string word = "template";
        var stem = Path.GetFileNameWithoutExtension(path);
        return stem.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (stem.Length == word.Length || stem[^(word.Length + 1)] is '-' or '_');
    }
}
