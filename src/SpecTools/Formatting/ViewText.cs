using System.Globalization;
using System.Management.Automation;

namespace SpecTools.Formatting;

/// <summary>What the views show and no property has. Views call it with live and with deserialized objects.</summary>
public static class ViewText
{
    /// <summary>A path as short as it can be: from the current location where it is below it.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="location">The session's current location.</param>
    public static string ShortPath(string path, PathInfo location)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(location);
        var relative = Path.GetRelativePath(location.ProviderPath, path);
        var isBelow = !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        return isBelow ? relative : path;
    }

    /// <summary>How often each rule has found something: <c>SPEC001, SPEC301 (3)</c>.</summary>
    /// <param name="ruleIds">The identifier of each finding's rule.</param>
    public static string CountRules(IEnumerable<string> ruleIds)
    {
        var counts = ruleIds.GroupBy(id => id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        return string.Join(", ", counts.Select(group =>
            group.Count() == 1 ? group.Key : string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})")));
    }
}
