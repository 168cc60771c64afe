using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>What becomes of a file of a release in the one that follows it.</summary>
internal enum ReleaseCopyKind
{
    /// <summary>A symbolic link, or git's text file in the place of one, that leads to the same of the other release.</summary>
    Link,

    /// <summary>The same text, about the other release.</summary>
    Text,

    /// <summary>The same text, about the other release, without entries for specs.</summary>
    Index,

    /// <summary>The same bytes.</summary>
    Same,

    /// <summary>A file with nothing in it.</summary>
    Empty,
}

/// <summary>A file of a release that the next one has too.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Target">Where it leads, as it is written, where it is a link.</param>
/// <param name="IsSymbolic">Whether it is a link of the file system.</param>
internal sealed record ReleaseCopy(string Path, ReleaseCopyKind Kind, string? Target = null, bool IsSymbolic = false)
{
    /// <summary>What becomes of a file; null for one that is the release's own, such as a spec.</summary>
    /// <param name="path">The absolute path of the file or link.</param>
    /// <param name="pages">The published pages.</param>
    /// <param name="settings">The settings for it.</param>
    /// <exception cref="SpecException">It cannot be read.</exception>
    internal static ReleaseCopy? Of(string path, PublishedPages pages, SpecSettings settings)
    {
        var name = System.IO.Path.GetFileName(path);
        if (LinkOf(path) is var (target, isSymbolic))
        {
            var end = pages.Real(System.IO.Path.GetFullPath(target, System.IO.Path.GetDirectoryName(path)!));
            return IsSpec(end) ? null : new ReleaseCopy(path, ReleaseCopyKind.Link, target, isSymbolic);
        }

        if (name == RedirectFile.NovaName)
            return new ReleaseCopy(path, ReleaseCopyKind.Empty);
        if (Placeholder.Of(path, settings) is not null || (name[0] == '.' && name != RedirectFile.HtaccessName))
            return new ReleaseCopy(path, ReleaseCopyKind.Same);
        if (!SpecFormats.IsKnown(name))
            return null;
        if (IsIndex(path, pages))
            return new ReleaseCopy(path, ReleaseCopyKind.Index);
        return IsSpec(path) ? null : new ReleaseCopy(path, ReleaseCopyKind.Text);
    }

    private static (string Target, bool IsSymbolic)? LinkOf(string path) =>
        LinkFile.TargetOf(path) ?? (!Directory.Exists(path) && PublishedPages.TextOf(path) is { } text ? (text, false) : null);

    private static bool IsIndex(string path, PublishedPages pages) =>
        SpecFormats.Of(path) == SpecFormat.Rst && !TemplateNames.IsOne(path) && IndexPage.Read(path, pages, SourceText.Read) is not null;

    private static bool IsSpec(string path)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(path);
        var isPage = stem.Equals("index", StringComparison.OrdinalIgnoreCase)
            || (stem.Equals("readme", StringComparison.OrdinalIgnoreCase) && !File.Exists(System.IO.Path.Join(System.IO.Path.GetDirectoryName(path), "kep.yaml")));
        return SpecFormats.IsKnown(path) && !Directory.Exists(path) && !TemplateNames.IsOne(path) && !isPage;
    }
}
