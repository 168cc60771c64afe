using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// What the files of a repository say of each other: published pages, redirects, indexes. Each part is looked at when it is
/// first asked for, and then known. Any thread may ask; nothing is thrown.
/// </summary>
internal sealed class RepositoryView
{
    private static readonly EnumerationOptions Below = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        MatchCasing = MatchCasing.CaseSensitive,
    };

    private readonly string specsFolder;
    private readonly Func<string, SourceText> read;
    private readonly Lazy<RedirectTable> redirects;
    private readonly Lazy<PastPaths?> past;
    private readonly Lazy<PublishedPages> pages;
    private readonly Lazy<SpecListing> listing;

    /// <summary>Makes a view. Nothing is looked at yet.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="settings">The settings for it.</param>
    /// <param name="read">Reads a file that may throw a <see cref="SpecException"/>; as it is on the disk without it.</param>
    internal RepositoryView(RepositoryRoot root, SpecSettings settings, Func<string, SourceText>? read = null)
    {
        Root = root;
        specsFolder = settings.SpecsFolder;
        this.read = read ?? SourceText.Read;
        pages = new(() => new PublishedPages(Folder));
        redirects = new(() => new RedirectTable(Folder, Pages, FindRedirects()));
        listing = new(() => new SpecListing(Folder, Pages, settings.SpecsFolder, this.read));
        past = new(() => PastPaths.Read(Folder));
        Links = new RelativeLinks(this);
    }

    /// <summary>The repository.</summary>
    internal RepositoryRoot Root { get; }

    /// <summary>Its absolute path.</summary>
    internal string Folder => Root.Path;

    /// <summary>The pages that it publishes.</summary>
    internal PublishedPages Pages => pages.Value;

    /// <summary>Its redirects.</summary>
    internal RedirectTable Redirects => redirects.Value;

    /// <summary>The pages that list its specs.</summary>
    internal SpecListing Listing => listing.Value;

    /// <summary>The paths that git has known in it; null where there is no git.</summary>
    internal PastPaths? Past => past.Value;

    /// <summary>Where its relative links lead.</summary>
    internal RelativeLinks Links { get; }

    /// <summary>The repository that a file is in. Folders from which pages are published belong to what they are in.</summary>
    /// <param name="folder">The absolute path of the file's folder.</param>
    /// <param name="settings">The settings for it.</param>
    internal static RepositoryRoot RootOf(string folder, SpecSettings settings)
    {
        var root = RepositoryRoot.Of(folder, settings);
        for (var above = root.Path; Path.GetDirectoryName(above) is { } parent; above = parent)
        {
            if (Path.GetFileName(above) == "source" && Path.GetFileName(parent) is "doc" or "docs" && Path.GetDirectoryName(parent) is { } repository)
                return root with { Path = repository };
        }

        return root;
    }

    private IEnumerable<RedirectFile> FindRedirects()
    {
        // A repository whose specs have no folder of their own may hold anything; only what it publishes is searched.
        var folders = Pages.Roots.Append(Path.Join(Folder, specsFolder)).Where(Directory.Exists);
        var found = folders.SelectMany(FilesIn).Select(Pages.Real).Distinct(PathNames.Comparer).Order(StringComparer.Ordinal);
        return [.. found.Select(Read).OfType<RedirectFile>()];
    }

    private static IEnumerable<string> FilesIn(string folder)
    {
        try
        {
            return [.. new[] { RedirectFile.NovaName, RedirectFile.HtaccessName }.SelectMany(name => Directory.EnumerateFiles(folder, name, Below))];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private RedirectFile? Read(string path)
    {
        try
        {
            return RedirectFile.Read(read(path));
        }
        catch (SpecException)
        {
            return null;
        }
    }
}
