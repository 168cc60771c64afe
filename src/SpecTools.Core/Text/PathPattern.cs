namespace SpecTools.Text;

/// <summary>
/// A pattern for paths: between slashes the wildcards of names, and <c>**</c> for any number of folders, none included.
/// </summary>
internal sealed class PathPattern
{
    private readonly string[] parts;

    internal PathPattern(string pattern)
    {
        Text = pattern;
        parts = PathNames.Split(pattern);
    }

    /// <summary>The pattern as it was written.</summary>
    internal string Text { get; }

    /// <summary>Whether a path, relative to where the pattern starts from, matches as a whole.</summary>
    internal bool IsMatch(string relativePath)
    {
        var names = PathNames.Split(relativePath);

        // The same walk as for the characters of a name, with '**' in the role of the star.
        int p = 0, n = 0, star = -1, starName = 0;
        while (n < names.Length)
        {
            if (p < parts.Length && parts[p] == "**")
            {
                star = p++;
                starName = n;
            }
            else if (p < parts.Length && Wildcard.IsFileMatch(parts[p], names[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++starName;
            }
            else
            {
                return false;
            }
        }

        while (p < parts.Length && parts[p] == "**")
            p++;
        return p == parts.Length;
    }

    /// <summary>The pattern as it was written.</summary>
    public override string ToString() => Text;
}
