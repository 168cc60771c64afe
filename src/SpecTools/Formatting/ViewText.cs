using System.Globalization;
using System.Management.Automation;
using SpecTools.Text;

namespace SpecTools.Formatting;

/// <summary>What the views show and no property has. Views call it with live and with deserialized objects.</summary>
/// <remarks>What a file says never commands the terminal: each of these writes control characters as escapes.</remarks>
public static class ViewText
{
    /// <summary>A value as one line.</summary>
    /// <param name="value">The value; null is nothing.</param>
    public static string Line(object? value) => Printable.Line(value?.ToString() ?? "");

    /// <summary>A text with its own lines.</summary>
    /// <param name="text">The text; null is nothing.</param>
    public static string Lines(string? text) => Printable.Layout(text ?? "");

    /// <summary>A path as short as it can be: from the current location where it is below it.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="location">The session's current location.</param>
    public static string ShortPath(string path, PathInfo location)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(location);
        var relative = Path.GetRelativePath(location.ProviderPath, path);
        var isBelow = !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        return Line(isBelow ? relative : path);
    }

    /// <summary>The first items of a list, and how many more there are: <c>a, b and 3 more</c>.</summary>
    /// <param name="items">The items.</param>
    /// <param name="count">How many are shown.</param>
    public static string FirstFew(IEnumerable<object> items, int count)
    {
        ArgumentNullException.ThrowIfNull(items);
        var all = items.ToList();
        var shown = Line(string.Join(", ", all.Take(count)));
        return all.Count > count ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {all.Count - count} more") : shown;
    }

    /// <summary>A share in whole percent: <c>30 %</c>.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100)} %");

    /// <summary>How often each rule has found something: <c>SPEC001, SPEC301 (3)</c>.</summary>
    /// <param name="ruleIds">The identifier of each finding's rule.</param>
    public static string CountRules(IEnumerable<string> ruleIds)
    {
        var counts = ruleIds.GroupBy(id => id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        return string.Join(", ", counts.Select(group =>
            group.Count() == 1 ? group.Key : string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})")));
    }

    /// <summary>A path that is cut at its beginning where it is longer than there is room for.</summary>
    /// <param name="path">The path.</param>
    /// <param name="columns">How many characters there is room for.</param>
    public static string FitPath(string path, int columns)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Length <= columns ? path : string.Concat("…", path.AsSpan(path.Length - columns + 1));
    }

    /// <summary>A text broken at blanks into lines that fit, those behind the first one indented.</summary>
    /// <param name="text">The text. A word that is longer than a line is broken.</param>
    /// <param name="indent">The column, counted from 0, at which the text begins.</param>
    /// <param name="columns">How many characters a line has, the indentation included.</param>
    public static string Wrap(string text, int indent, int columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        var room = columns - indent;
        var lines = new List<string>();
        var rest = Line(text).AsSpan().Trim();
        while (rest.Length > room)
        {
            var blank = rest[..(room + 1)].LastIndexOf(' ');
            var end = blank > 0 ? blank : room;
            lines.Add(rest[..end].TrimEnd().ToString());
            rest = rest[end..].TrimStart();
        }

        lines.Add(rest.ToString());
        return string.Join("\n" + new string(' ', indent), lines);
    }
}
