namespace SpecTools.Repositories;

/// <summary>The name of a release in paths: <c>specs/2026.2/approved</c>, <c>../../2026.2-template.rst</c>.</summary>
internal static class ReleaseInPath
{
    /// <summary>A path with the name of another release wherever it names this one; case does not matter.</summary>
    /// <param name="path">The path, or a part of one.</param>
    /// <param name="release">The name that it may hold.</param>
    /// <param name="other">The name that it is to hold.</param>
    internal static string Replace(string path, string release, string other)
    {
        for (var at = 0; (at = path.IndexOf(release, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = at + release.Length;
            if (!IsWhole(path, at, end))
            {
                at = end;
                continue;
            }

            path = path[..at] + other + path[end..];
            at += other.Length;
        }

        return path;
    }

    /// <summary>Whether what stands in a text is a name of its own and no part of a longer word or number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends.</param>
    internal static bool IsWhole(string text, int start, int end) =>
        !(start > 0 && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] == '.' && start > 1 && char.IsAsciiDigit(text[start - 2]) && char.IsAsciiDigit(text[start]))))
        && !(end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end - 1]))));
}
