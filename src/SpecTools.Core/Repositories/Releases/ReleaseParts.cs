using System.IO.Enumeration;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Repositories;

/// <summary>
/// The files and folders of a repository that are for one release by their names: <c>specs/2026.2</c>,
/// <c>specs/2026.2-template.rst</c>, <c>doc/source/specs/2026.2</c>.
/// </summary>
/// <param name="release">The release.</param>
/// <param name="others">The names of the other releases: what is in their folders is theirs.</param>
/// <param name="settings">The settings for the repository.</param>
internal sealed class ReleaseParts(ReleaseName release, IReadOnlySet<string> others, SpecSettings settings)
{
    private const int Depth = 4;

    private static readonly string[] Words = ["template", "templates", "specs", "index"];

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>The absolute paths of the parts below some folders, in ordinal order; what is in a part is not named again.</summary>
    /// <param name="folders">The absolute paths of the folders.</param>
    internal IReadOnlyList<string> In(IEnumerable<string> folders) => [.. folders.SelectMany(folder => In(folder, 0)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether a path, as documents write it, leads to a part or into one.</summary>
    /// <param name="path">The path, with slashes.</param>
    internal bool Hold(string path) => path.Split('/').Any(name => IsOwn(StemOf(name)));

    private IEnumerable<string> In(string folder, int depth)
    {
        var entries = new FileSystemEnumerable<(string Name, bool IsFolder)>(
            folder, static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)), Everything);
        foreach (var (name, isFolder) in entries)
        {
            var path = Path.Join(folder, name);
            if (IsOwn(isFolder ? name : StemOf(name)))
            {
                yield return path;
            }
            else if (isFolder && depth < Depth && name[0] != '.' && !others.Contains(name))
            {
                foreach (var below in In(path, depth + 1))
                    yield return below;
            }
        }
    }

    private static string StemOf(string name) => SpecFormats.IsKnown(name) ? Path.GetFileNameWithoutExtension(name) : name;

    // "juno", "juno-template", "template-juno", "juno-implemented"
    private bool IsOwn(string stem)
    {
        if (release.Equals(stem))
            return true;
        var length = release.Name.Length;
        if (stem.Length < length + 2)
            return false;
        return (release.Equals(stem[..length]) && stem[length] is '-' or '_' && IsWord(stem[(length + 1)..]))
            || (release.Equals(stem[^length..]) && stem[^(length + 1)] is '-' or '_' && IsWord(stem[..^(length + 1)]));
    }

    private bool IsWord(string text) => Words.Contains(text, StringComparer.OrdinalIgnoreCase) || FolderMeaning.Of(text, settings).Status != SpecStatus.Unknown;
}
