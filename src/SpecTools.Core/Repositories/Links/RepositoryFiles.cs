using System.IO.Enumeration;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>A link to a file.</summary>
/// <param name="Path">The absolute path of the link.</param>
/// <param name="Target">Where it leads, as it is written.</param>
/// <param name="IsSymbolic">Whether it is a link of the file system, rather than git's text file in its place.</param>
internal sealed record FileLink(string Path, string Target, bool IsSymbolic);

/// <summary>The documents of a repository, and the links to files in it. Hidden folders are left out; nothing is thrown.</summary>
/// <param name="Documents">The absolute paths of the documents, in ordinal order.</param>
/// <param name="Links">The links, in the ordinal order of their paths.</param>
internal sealed record RepositoryFiles(IReadOnlyList<string> Documents, IReadOnlyList<FileLink> Links)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
    };

    /// <summary>Lists a folder and all below it.</summary>
    internal static RepositoryFiles Of(string folder)
    {
        var found = new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) =>
                !entry.IsDirectory && entry.FileName[0] != '.' && SpecFormats.IsKnown(entry.FileName),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) =>
                entry.FileName[0] != '.' && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        var (documents, links) = (new List<string>(), new List<FileLink>());
        foreach (var path in found.Order(StringComparer.Ordinal))
        {
            if (LinkFile.TargetOf(path) is var (target, isSymbolic))
                links.Add(new FileLink(path, target, isSymbolic));
            else
                documents.Add(path);
        }

        return new RepositoryFiles(documents, links);
    }

    /// <summary>The links that lead to a path in one step.</summary>
    internal IEnumerable<FileLink> LinksTo(string path) => Links.Where(link =>
        PathNames.Comparer.Equals(Path.GetFullPath(link.Target, Path.GetDirectoryName(link.Path)!), path));
}
