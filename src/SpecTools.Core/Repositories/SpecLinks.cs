using System.Collections.Concurrent;
using System.IO.Enumeration;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// The links among the specs of a repository: which lead to a file, whichever of them it was reached by. The folder of
/// the releases is listed once, when it is first asked for; only links, and files so small that they may stand for one,
/// are looked at. Any thread may ask.
/// </summary>
/// <param name="folders">What is known of links among folders.</param>
internal sealed class SpecLinks(RealFolders folders)
{
    // A release, a status, a project: links of releases lie no deeper.
    private const int Depth = 3;

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
        MaxRecursionDepth = Depth,
    };

    private readonly ConcurrentDictionary<string, Lazy<ILookup<string, string>>> known = new(StringComparer.Ordinal);

    /// <summary>The links that lead to a file, in the ordinal order of their paths.</summary>
    /// <param name="path">The absolute path of the file, which is no link itself.</param>
    /// <param name="specsFolder">The folder of the releases, as it was named.</param>
    internal IEnumerable<string> To(string path, string specsFolder)
    {
        var real = folders.Of(specsFolder);
        var links = known.GetOrAdd(real, real => new Lazy<ILookup<string, string>>(() => List(real))).Value;
        var identity = Path.Join(folders.Of(Path.GetDirectoryName(path)!), Path.GetFileName(path));
        return links[identity].Select(link => Path.Join(specsFolder, link));
    }

    private ILookup<string, string> List(string specsFolder)
    {
        var found = new FileSystemEnumerable<string>(specsFolder, static (ref FileSystemEntry entry) => entry.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => MayBeLink(ref entry),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => entry.FileName[0] != '.' && !IsLink(ref entry),
        };
        return found.Order(StringComparer.Ordinal)
            .SelectMany(link => Ends(link).Select(end => (End: end, Link: Path.GetRelativePath(specsFolder, link))))
            .ToLookup(pair => pair.End, pair => pair.Link, PathNames.Comparer);
    }

    // Where a link leads in the end, if it leads anywhere.
    private IEnumerable<string> Ends(string path)
    {
        try
        {
            var file = LinkFile.Follow(path, folders);
            return file.Links.Count > 0 ? [file.Identity] : [];
        }
        catch (SpecException)
        {
            // Whoever reads the link itself is told.
            return [];
        }
    }

    private static bool MayBeLink(ref FileSystemEntry entry) =>
        !entry.IsDirectory && entry.FileName[0] != '.' && SpecFormats.IsKnown(entry.FileName)
        && (IsLink(ref entry) || entry.Length is > 0 and <= LinkFile.LongestText);

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
