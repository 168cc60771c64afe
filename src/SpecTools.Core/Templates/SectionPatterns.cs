using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>Lists of titles or section paths, as a configuration has them.</summary>
internal static class SectionPatterns
{
    /// <summary>Whether one of the patterns names a section, by its title or its path.</summary>
    internal static bool Name(this IReadOnlyList<string> patterns, string title, string sectionPath)
    {
        foreach (var pattern in patterns)
        {
            if (Wildcard.IsMatch(pattern, title) || Wildcard.IsMatch(pattern, sectionPath))
                return true;
        }

        return false;
    }
}
