using SpecTools.Rst;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>A page that lists documents, with what its lists lead to.</summary>
internal sealed class IndexPage
{
    private readonly PublishedPages pages;
    private readonly PageFiles files;
    private readonly string place;
    private readonly HashSet<string> listed = new(PathNames.Comparer);
    private readonly List<DocumentPattern> patterns = [];

    private IndexPage(SourceText source, string place, PublishedPages pages)
    {
        this.pages = pages;
        this.place = place;
        files = new PageFiles(pages);
        Source = source;
        Trees = [.. TocTree.In(RstDocument.Parse(source))];
        foreach (var entry in Trees.SelectMany(tree => tree.Entries))
        {
            if (entry.IsPattern)
                patterns.AddRange(PlacesOf(entry).Select(place => new DocumentPattern(pages.Real(place))));
            else if (DocumentOf(entry) is { } document)
                listed.Add(document);
        }
    }

    /// <summary>The text.</summary>
    internal SourceText Source { get; }

    /// <summary>Its lists.</summary>
    internal IReadOnlyList<TocTree> Trees { get; }

    /// <summary>Reads a page; null where it lists nothing or cannot be read.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="pages">The published pages.</param>
    /// <param name="read">Reads a file; it may throw a <see cref="SpecException"/>.</param>
    internal static IndexPage? Read(string path, PublishedPages pages, Func<string, SourceText> read)
    {
        try
        {
            var source = read(path);
            return AnyCase.Holds(source.Text, "toctree::") && new IndexPage(source, path, pages) is { Trees.Count: > 0 } page ? page : null;
        }
        catch (SpecException)
        {
            return null;
        }
    }

    /// <summary>Whether a list names a document, or has a pattern for it.</summary>
    /// <param name="path">The real path of the document.</param>
    internal bool Covers(string path)
    {
        if (listed.Contains(path))
            return true;
        if (patterns.Count == 0)
            return false;
        var key = PageFiles.KeyOf(path);
        var (folder, name) = (Path.GetDirectoryName(key)!, Path.GetFileName(key));
        return patterns.Exists(pattern => pattern.IsMatch(folder, name));
    }

    /// <summary>The lists that name a document of a folder, other than by a pattern; where none does, the empty lists for it.</summary>
    /// <param name="folder">The real path of the folder.</param>
    internal IReadOnlyList<TocTree> TreesOf(string folder)
    {
        TocTree[] naming = [.. Trees.Where(tree => tree.Entries.Any(entry => IsIn(entry, folder)))];
        return naming.Length > 0 ? naming : [.. Trees.Where(tree => PathNames.Comparer.Equals(FolderOf(tree, folder), folder))];
    }

    /// <summary>
    /// The real path of the folder that an empty list is for: the one beside the page that the title or the words before the
    /// list name first, else, where no other list is empty, the page's own. Null where that cannot be told, or something is listed.
    /// </summary>
    /// <param name="tree">The list.</param>
    /// <param name="coming">The real path of a folder that counts whether or not it is there.</param>
    internal string? FolderOf(TocTree tree, string? coming = null)
    {
        if (tree.Entries.Count > 0)
            return null;
        var named = pages.NamesOf(place).SelectMany(name => tree.WordsBefore(Source).Select(word => pages.Real(Path.Join(Path.GetDirectoryName(name), word))));
        return named.FirstOrDefault(folder => PathNames.Comparer.Equals(folder, coming) || Directory.Exists(folder))
            ?? (Trees.Count(other => other.Entries.Count == 0) == 1 ? Path.GetDirectoryName(pages.Real(place)) : null);
    }

    /// <summary>Whether an entry names a document of a folder, other than by a pattern; templates and indexes are not meant.</summary>
    internal bool IsIn(TocEntry entry, string folder) => !entry.IsPattern && DocumentOf(entry) is { } document
        && PathNames.Comparer.Equals(Path.GetDirectoryName(document), folder)
        && Path.GetFileNameWithoutExtension(document) != "index" && !TemplateNames.IsOne(document);

    /// <summary>The real path of the document that an entry names, or null where there is none.</summary>
    internal string? DocumentOf(TocEntry entry) => entry.Target == "self" || entry.Target.Contains("://", StringComparison.Ordinal)
        ? null
        : PlacesOf(entry).Select(files.Find).FirstOrDefault(path => path is not null && !Directory.Exists(path));

    /// <summary>The real path at which an entry looks for a document that is not there; null where there is one, or none is looked for.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="specs">The absolute path of the folder that the specs are in: what is made elsewhere may come to be.</param>
    internal string? MissingOf(TocEntry entry, string specs) =>
        entry.IsPattern || entry.Target == "self" || entry.Target.Contains("://", StringComparison.Ordinal) || PlacesOf(entry).Any(place => files.Find(place) is not null)
            ? null
            : PlacesOf(entry).Where(place => !files.IsMade(place)).Select(pages.Real).FirstOrDefault(path => WorkTree.Holds(specs, path));

    private IEnumerable<string> PlacesOf(TocEntry entry)
    {
        if (entry.Target.Length == 0 || entry.Target.Contains('\0'))
            return [];
        return entry.Target[0] == '/'
            ? pages.Roots.Select(root => Path.GetFullPath(entry.Target.TrimStart('/'), root))
            : pages.NamesOf(place).Select(name => Path.GetFullPath(entry.Target, Path.GetDirectoryName(name)!));
    }
}
