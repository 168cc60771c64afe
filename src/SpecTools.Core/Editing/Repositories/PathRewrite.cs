using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Writes a path that leads to a file so that it leads to the file's new place; whatever else it says stays.</summary>
internal static class PathRewrite
{
    /// <summary>The path as it is to be written.</summary>
    /// <param name="written">The path as it is written, without what may follow it.</param>
    /// <param name="folder">The absolute path of the folder that it will be seen from.</param>
    /// <param name="place">The absolute path that it is to lead to.</param>
    /// <param name="move">The move of the file that it leads to; null where that stays.</param>
    /// <param name="isFromRoot">Whether it is seen from that folder because it begins with a slash.</param>
    /// <param name="isUpward">Whether the folder's own name is written too, as redirects have it: <c>../approved/x.rst</c>.</param>
    internal static string Write(string written, string folder, string place, FileMove? move, bool isFromRoot = false, bool isUpward = false)
    {
        var end = written.LastIndexOf('/') + 1;
        var (opening, name) = (written[..end], written[end..]);
        if (name is "" or "." or "..")
            return LeadsTo(written, folder, Path.TrimEndingDirectorySeparator(place)) ? written : Opening(written, folder, place, isFromRoot, isUpward).TrimEnd('/') + (name.Length == 0 ? "/" : "");
        var target = Path.GetDirectoryName(place)!;
        return (LeadsTo(opening, folder, target) ? opening : Opening(written, folder, target, isFromRoot, isUpward)) + (move is null ? name : NewName(name, move));
    }

    /// <summary>The edit that writes a path anew; null where it can stay as it is.</summary>
    /// <param name="start">Where the path stands in the text.</param>
    /// <param name="before">The path as it is written.</param>
    /// <param name="after">The path as it is to be written.</param>
    internal static TextEdit? Edit(int start, string before, string after)
    {
        if (before == after)
            return null;
        var same = 0;
        while (same < Math.Min(before.Length, after.Length) && before[same] == after[same])
            same++;
        return new TextEdit(new TextSpan(start + same, before.Length - same), after[same..]);
    }

    private static bool LeadsTo(string path, string folder, string target)
    {
        var full = Path.GetFullPath(path.TrimStart('/') is { Length: > 0 } relative ? Uri.UnescapeDataString(relative) : ".", folder);
        return PathNames.Comparer.Equals(Path.TrimEndingDirectorySeparator(full), target);
    }

    private static string Opening(string written, string folder, string target, bool isFromRoot, bool isUpward)
    {
        var relative = Path.GetRelativePath(folder, target).Replace('\\', '/');
        var isUp = relative.StartsWith("..", StringComparison.Ordinal);
        relative = relative == "." ? "" : relative + "/";
        if (isUpward && !isUp)
            relative = $"../{Path.GetFileName(folder)}/{relative}";
        else if (isFromRoot)
            relative = "/" + relative;
        else if (written.StartsWith("./", StringComparison.Ordinal) && !isUp)
            relative = "./" + relative;
        return written.Contains('%') ? string.Join('/', relative.Split('/').Select(Uri.EscapeDataString)) : relative;
    }

    // With the ending as it is written: that of the file, of its page, or none.
    private static string NewName(string written, FileMove move)
    {
        var (oldName, newName) = (Path.GetFileName(move.From), Path.GetFileName(move.To));
        if (oldName == newName)
            return written;
        var ending = written[Math.Min(written.Length, Path.GetFileNameWithoutExtension(oldName).Length)..];
        return PathNames.Comparer.Equals(Uri.UnescapeDataString(written), oldName) ? newName : Path.GetFileNameWithoutExtension(newName) + ending;
    }
}
