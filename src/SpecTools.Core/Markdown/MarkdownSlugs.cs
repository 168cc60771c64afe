using System.Text;

namespace SpecTools.Markdown;

/// <summary>The ids of headings, as the usual sites for Markdown make them, so that links to sections lead there.</summary>
internal sealed class MarkdownSlugs
{
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);

    /// <summary>The id of the next heading: lower case, blanks as hyphens, marks left out, a number behind what was used.</summary>
    internal string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var character in title.Trim())
        {
            if (char.IsLetterOrDigit(character) || character is '-' or '_' || char.IsSurrogate(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (character is ' ' or '\n')
                slug.Append('-');
        }

        var name = slug.ToString();
        var count = used.GetValueOrDefault(name);
        used[name] = count + 1;
        return count == 0 ? name : $"{name}-{count}";
    }
}
