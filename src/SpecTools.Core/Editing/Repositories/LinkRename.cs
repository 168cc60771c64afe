using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Writes a path that leads to a file so that it leads to the file's new name; whatever else it says stays.</summary>
internal static class LinkRename
{
    /// <summary>The edit of a path's last name.</summary>
    /// <param name="target">The path as it is written, with what follows it.</param>
    /// <param name="start">Where it stands in the text.</param>
    /// <param name="length">The length of the path in the target.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="newPath">The path that the file gets, in the same folder.</param>
    internal static TextEdit Edit(string target, int start, int length, string path, string newPath)
    {
        var nameStart = target.AsSpan(0, length).LastIndexOf('/') + 1;
        var written = target[nameStart..length];
        var (oldName, newName) = (Path.GetFileName(path), Path.GetFileName(newPath));
        var ending = written[Math.Min(written.Length, Path.GetFileNameWithoutExtension(path).Length)..];
        var name = PathNames.Comparer.Equals(Uri.UnescapeDataString(written), oldName) ? newName : Path.GetFileNameWithoutExtension(newPath) + ending;
        return new TextEdit(new TextSpan(start + nameStart, written.Length), name);
    }
}
