using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>What stands behind a path that people or pages name: the file that it is the page of, or the file or folder itself.</summary>
/// <param name="pages">The published pages.</param>
internal sealed class PageFiles(PublishedPages pages)
{
    // What the web server serves beside the pages that are made of documents.
    private static readonly string[] ExtraFolders = ["_extra", "_static"];

    private static readonly string[] MadePages = ["genindex", "search", "modindex", "py-modindex"];
    private static readonly string[] PageEndings = [".html", ".htm"];
    private static readonly string[] DocumentEndings = [".rst", ".md"];

    /// <summary>The real path of what a path leads to; null where there is nothing.</summary>
    /// <param name="path">An absolute path, which may lead through links and may be that of a page.</param>
    internal string? Find(string path)
    {
        foreach (var name in Names(path))
        {
            var real = pages.Real(name);
            if (Path.Exists(real))
                return real;
        }

        return null;
    }

    /// <summary>Whether a path is that of something that is published and that no document is made into.</summary>
    internal bool IsMade(string path)
    {
        foreach (var root in pages.Roots)
        {
            if (!WorkTree.Holds(root, path))
                continue;
            var below = path[root.Length..].TrimStart(Path.DirectorySeparatorChar);
            if (MadePages.Contains(Path.GetFileNameWithoutExtension(below)) || below.StartsWith('_')
                || Array.Exists(ExtraFolders, folder => Path.Exists(Path.Join(root, folder, below))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The path without the ending of a page or a document, for two that mean one to be equal.</summary>
    internal static string KeyOf(string path) =>
        Path.GetExtension(path) is var ending && IsOf(PageEndings, ending) || IsOf(DocumentEndings, ending) ? path[..^ending.Length] : path;

    private static IEnumerable<string> Names(string path)
    {
        yield return path;
        var ending = Path.GetExtension(path);
        var stem = IsOf(PageEndings, ending) ? path[..^ending.Length] : path;
        foreach (var document in DocumentEndings)
            yield return stem + document;

        // The page of a folder is made of its index, or of its README.
        if (stem != path && Path.GetFileName(stem) == "index")
            yield return Path.Join(Path.GetDirectoryName(stem), "README.md");
    }

    private static bool IsOf(string[] endings, string ending) => endings.Contains(ending, StringComparer.OrdinalIgnoreCase);
}
