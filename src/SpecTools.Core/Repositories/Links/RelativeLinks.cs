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

    /// <summary>What a path leads to, and from where it is seen; null where it leads nowhere.</summary>
    /// <param name="file">The absolute path of the document.</param>
    /// <param name="reference">What it names.</param>
    internal SeenPath? Find(string file, PathReference reference)
    {
        if (reference.Path is not { } path)
            return null;
        var seen = FoldersFor(file, path)
            .SelectMany(from => PlacesOf(path, from.Folder).Select(place => new SeenPath(from.Folder, from.Limit, place, files.Value.Find(place))))
            .ToList();

        // What is there itself comes before what pages are made or redirected, and that before what is somewhere else.
        return seen.Find(found => found.File is not null)
            ?? seen.Find(found => IsThere(found.Place))
            ?? seen.Find(found => !WorkTree.Holds(found.Limit, found.Place));
    }

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

/// <summary>What a path of a document leads to.</summary>
/// <param name="Folder">The folder that it is seen from: the document's own, or one that it is published in.</param>
/// <param name="Limit">The folder that holds all that can be seen from there.</param>
/// <param name="Place">Where it leads, as it is written.</param>
/// <param name="File">The real path of the file or folder that is there; null where it is made or elsewhere.</param>
internal sealed record SeenPath(string Folder, string Limit, string Place, string? File);
