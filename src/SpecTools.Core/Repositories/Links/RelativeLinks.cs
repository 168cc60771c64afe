using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// Where the relative links of documents lead. A link is seen from the file itself and from all places where the file is
/// published. Any thread may ask; nothing is thrown.
/// </summary>
internal sealed class RelativeLinks
{
    private readonly RepositoryView view;
    private readonly Lazy<string> border;
    private readonly Lazy<PageFiles> files;

    /// <summary>Looks at a repository.</summary>
    internal RelativeLinks(RepositoryView view)
    {
        this.view = view;
        border = new(() => WorkTree.RootAbove(view.Folder) ?? view.Folder);
        files = new(() => new PageFiles(view.Pages));
    }

    /// <summary>Whether a path leads to nothing, inside the repository and from wherever it is seen.</summary>
    /// <param name="file">The absolute path of the document.</param>
    /// <param name="reference">What it names.</param>
    internal bool LeadsNowhere(string file, PathReference reference)
    {
        if (reference.Path is not { } path)
            return false;
        var isSeen = false;
        foreach (var (folder, limit) in FoldersFor(file, path))
        {
            isSeen = true;
            foreach (var place in PlacesOf(path, folder))
            {
                // What leads out of the repository, or out of what it publishes, may well be there.
                if (!WorkTree.Holds(limit, place) || IsThere(place))
                    return false;
            }
        }

        return isSeen;
    }

    /// <summary>Whether a path leads to a file, from anywhere where it is seen.</summary>
    /// <param name="file">The absolute path of the document.</param>
    /// <param name="reference">What it names.</param>
    /// <param name="target">The real path of the file.</param>
    internal bool LeadTo(string file, PathReference reference, string target) => reference.Path is { } path
        && FoldersFor(file, path).SelectMany(seen => PlacesOf(path, seen.Folder)).Any(place => PathNames.Comparer.Equals(files.Value.Find(place), target));

    private bool IsThere(string place) => files.Value.Find(place) is not null || files.Value.IsMade(place)
        || view.Redirects.EndOf(view.Pages.Real(place)) == RedirectEnd.There;

    private IEnumerable<(string Folder, string Limit)> FoldersFor(string file, string path)
    {
        var isFromRoot = path[0] == '/';
        if (!isFromRoot)
            yield return (Path.GetDirectoryName(file)!, border.Value);
        if (isFromRoot)
        {
            foreach (var root in view.Pages.Roots)
                yield return (root, root);
            yield break;
        }

        foreach (var name in view.Pages.NamesOf(file))
        {
            if (view.Pages.Roots.FirstOrDefault(root => WorkTree.Holds(root, name)) is { } root)
                yield return (Path.GetDirectoryName(name)!, root);
        }
    }

    private static IEnumerable<string> PlacesOf(string path, string folder)
    {
        yield return Path.GetFullPath(path.TrimStart('/'), folder);
        if (path.Contains('%') && Uri.UnescapeDataString(path) is var plain && !plain.Contains('\0'))
            yield return Path.GetFullPath(plain.TrimStart('/'), folder);
    }
}
