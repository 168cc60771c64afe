using System.IO.Enumeration;
using System.Text;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// The pages that a repository publishes: <c>doc/source</c>, into which links bring the specs. A path among them need not
/// be one of the file system, since git may have written a small text file in the place of a link. Any thread may ask;
/// nothing is thrown.
/// </summary>
internal sealed class PublishedPages
{
    private const int MostLinks = 8;

    private static readonly string[] Places = ["doc/source", "docs/source"];

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
    };

    private readonly Lazy<(string Place, string Target)[]> links;

    /// <summary>Looks where pages are published from.</summary>
    /// <param name="repository">The absolute path of the repository.</param>
    internal PublishedPages(string repository)
    {
        Roots = [.. Places.Select(place => Path.GetFullPath(place, repository)).Where(Directory.Exists)];
        links = new(() => [.. Roots.SelectMany(LinksBelow).OrderByDescending(link => link.Place.Length)]);
    }

    /// <summary>The absolute paths of the folders that pages are published from.</summary>
    internal IReadOnlyList<string> Roots { get; }

    /// <summary>The path of the file system for a path that may lead through links.</summary>
    internal string Real(string path)
    {
        for (var left = MostLinks; left > 0 && LinkOn(path) is var (place, target); left--)
            path = Path.GetFullPath(Path.Join(target, path[place.Length..]));
        return path;
    }

    /// <summary>The paths by which a file is known: its own, and those under which links publish it.</summary>
    internal IEnumerable<string> NamesOf(string path)
    {
        yield return path;
        foreach (var (place, target) in links.Value)
        {
            if (WorkTree.Holds(target, path))
                yield return place + path[target.Length..];
        }
    }

    private (string Place, string Target)? LinkOn(string path)
    {
        if (!Roots.Any(root => WorkTree.Holds(root, path)))
            return null;
        foreach (var link in links.Value)
        {
            if (WorkTree.Holds(link.Place, path))
                return link;
        }

        return null;
    }

    private static IEnumerable<(string Place, string Target)> LinksBelow(string root)
    {
        var found = new FileSystemEnumerable<string>(root, static (ref FileSystemEntry entry) => entry.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) =>
                IsLink(ref entry) || (!entry.IsDirectory && entry.Length is > 0 and <= LinkFile.LongestText),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => entry.FileName[0] != '.' && !IsLink(ref entry),
        };
        try
        {
            return [.. found.Select(place => (place, TargetOf(place)!)).Where(link => link.Item2 is not null)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    // One step only, to something that is there; a link to a link is followed in the next step.
    private static string? TargetOf(string place)
    {
        try
        {
            var written = new FileInfo(place).LinkTarget ?? TextOf(place);
            if (written is null)
                return null;
            var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(written, Path.GetDirectoryName(place)!));
            return Path.Exists(target) && !PathNames.Comparer.Equals(target, place) ? target : null;
        }
        catch (Exception fault) when (fault is SpecException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Where a text file leads that git wrote in the place of a link to a folder or a file; null for any other.</summary>
    /// <param name="place">The absolute path of the file.</param>
    /// <exception cref="SpecException">It cannot be read.</exception>
    internal static string? TextOf(string place)
    {
        // Nothing but a relative path upward.
        if (new FileInfo(place).Length is 0 or > LinkFile.LongestText)
            return null;
        var text = Encoding.UTF8.GetString(TextFile.ReadBytes(place));
        return text.StartsWith("..", StringComparison.Ordinal) && text.Contains('/') && !text.AsSpan().ContainsAnyInRange('\0', ' ') ? text : null;
    }
}
