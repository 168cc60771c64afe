using System.Collections.Concurrent;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// The pages of a repository that list documents: all <c>index.rst</c> among the pages that are published, those in them
/// that are no specs, and those beside and above the specs. Each is read once. Any thread may ask; nothing is thrown.
/// </summary>
internal sealed class SpecListing
{
    private const string IndexName = "index.rst";

    private static readonly EnumerationOptions Below = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        MatchCasing = MatchCasing.CaseSensitive,
    };

    private readonly string repository;
    private readonly PublishedPages pages;
    private readonly string specsFolder;
    private readonly Func<string, SourceText> read;
    private readonly Lazy<IndexPage[]> published;
    private readonly ConcurrentDictionary<string, Lazy<IndexPage?>> beside = new(PathNames.Comparer);
    private readonly ConcurrentDictionary<string, Lazy<IndexPage[]>> byFolder = new(PathNames.Comparer);

    /// <summary>Makes a listing. Nothing is looked at yet.</summary>
    /// <param name="repository">The absolute path of the repository.</param>
    /// <param name="pages">Its published pages.</param>
    /// <param name="specsFolder">The name of the folder that its specs are in.</param>
    /// <param name="read">Reads a file; it may throw a <see cref="SpecException"/>.</param>
    internal SpecListing(string repository, PublishedPages pages, string specsFolder, Func<string, SourceText> read)
    {
        this.read = read;
        this.repository = repository;
        this.pages = pages;
        this.specsFolder = specsFolder;
        published = new(() => [.. pages.Roots.SelectMany(Find).Select(path => IndexPage.Read(path, pages, read)).OfType<IndexPage>()]);
    }

    /// <summary>All of the pages that list specs or their releases.</summary>
    /// <param name="specs">The absolute path of the folder that the specs are in.</param>
    internal IEnumerable<IndexPage> All(string specs) => NearestFirst(specs);

    /// <summary>
    /// The page that should list a document, because it lists others of the same folder by hand; null where the document is
    /// listed anywhere, or nothing of its folder is.
    /// </summary>
    /// <param name="path">The absolute path of the document.</param>
    internal IndexPage? Missing(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return IsListed(path) ? null : Array.Find(NearestFirst(folder), page => page.TreesOf(folder).Count > 0);
    }

    /// <summary>Whether any page lists a document, by its name or by a pattern.</summary>
    /// <param name="path">The absolute path of the document.</param>
    internal bool IsListed(string path) => Array.Exists(NearestFirst(Path.GetDirectoryName(path)!), page => page.Covers(path));

    /// <summary>The pages that may list the documents of a folder, those nearest to it first.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    internal IndexPage[] NearestFirst(string folder) =>
        byFolder.GetOrAdd(folder, folder => new Lazy<IndexPage[]>(() => [.. PagesFor(folder).DistinctBy(page => pages.Real(page.Source.Path), PathNames.Comparer)])).Value;

    // The nearest first.
    private IEnumerable<IndexPage> PagesFor(string folder)
    {
        for (var above = folder; above is not null && WorkTree.Holds(repository, above); above = Path.GetDirectoryName(above))
        {
            var path = Path.Join(above, IndexName);
            if (beside.GetOrAdd(path, path => new Lazy<IndexPage?>(() => File.Exists(path) ? IndexPage.Read(path, pages, read) : null)).Value is { } page)
                yield return page;
        }

        foreach (var page in published.Value)
            yield return page;
    }

    private IEnumerable<string> Find(string root)
    {
        try
        {
            return [.. Directory.EnumerateFiles(root, "*.rst", Below).Where(IsListing).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private bool IsListing(string path) => Path.GetFileName(path) == IndexName
        || !Path.GetDirectoryName(path)!.Split(Path.DirectorySeparatorChar).Contains(specsFolder);
}
