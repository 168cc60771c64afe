using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// A file that is in a folder only so that git keeps the folder, or so that its list of specs is not empty: the release's
/// template, as a link or a copy, or an empty file such as <c>.gitkeep</c>.
/// </summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Target">Where it leads, as it is written, where it is a link; else null.</param>
/// <param name="IsSymbolic">Whether it is a link of the file system, rather than git's text file in its place.</param>
internal sealed record Placeholder(string Path, string? Target, bool IsSymbolic)
{
    private static readonly string[] EmptyNames = [".gitkeep", ".keep", ".placeholder", ".empty", "placeholder"];

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>The placeholders in a folder, in the ordinal order of their names.</summary>
    /// <param name="folder">The absolute path of the folder; it need not exist.</param>
    /// <param name="settings">The settings for what is in it.</param>
    internal static IReadOnlyList<Placeholder> In(string folder, SpecSettings settings) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*", Everything).Order(StringComparer.Ordinal).Select(path => Of(path, settings)).OfType<Placeholder>()];

    /// <summary>Whether git would keep a folder for what is in it besides placeholders: a spec, a page about it, another folder.</summary>
    /// <param name="folder">The absolute path of the folder; it need not exist.</param>
    /// <param name="settings">The settings for what is in it.</param>
    internal static bool IsFilled(string folder, SpecSettings settings) => Directory.Exists(folder)
        && Directory.EnumerateFileSystemEntries(folder, "*", Everything).Any(path => Directory.Exists(path) || Of(path, settings) is null);

    /// <summary>What a file is as a placeholder; null where it is none.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="settings">The settings for it.</param>
    internal static Placeholder? Of(string path, SpecSettings settings)
    {
        var name = System.IO.Path.GetFileName(path);
        if (LinkFile.TargetOf(path) is var (target, isSymbolic))
            return TemplateNames.IsOne(name) || TemplateNames.IsOne(target) ? new Placeholder(path, target, isSymbolic) : null;
        if (Array.Exists(EmptyNames, empty => name.Equals(empty, StringComparison.OrdinalIgnoreCase)) && new FileInfo(path).Length <= 1)
            return new Placeholder(path, null, false);
        return TemplateNames.IsOne(name) && IsCopy(path, settings) ? new Placeholder(path, null, false) : null;
    }

    /// <summary>The template that specs of a folder are made from without what stands in the folder itself; null for a built-in one.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <param name="extension">The ending of the specs' names.</param>
    /// <param name="settings">The settings for it.</param>
    internal static string? TemplateAbove(string folder, string extension, SpecSettings settings)
    {
        var spec = System.IO.Path.Join(System.IO.Path.GetDirectoryName(folder), "x" + extension);
        var layout = RepositoryLayout.Of(spec, settings);
        return layout.SpecsFolder is { } specs && System.IO.Path.GetDirectoryName(specs) is { } root
            ? TemplateFinder.Candidates(spec, layout.Family, settings, root).FirstOrDefault(File.Exists)
            : null;
    }

    // The text of the template that is in force anyway, in a folder that says how far specs are: nobody writes one for that.
    private static bool IsCopy(string path, SpecSettings settings)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        if (FolderMeaning.Of(System.IO.Path.GetFileName(folder), settings).Status == SpecStatus.Unknown)
            return false;
        try
        {
            return TemplateAbove(folder, System.IO.Path.GetExtension(path), settings) is { } template
                && AtomicFile.Holds(path, TextFile.ReadBytes(template));
        }
        catch (Exception fault) when (fault is SpecException or IOException or UnauthorizedAccessException)
        {
            // What cannot be read is left where it is.
            return false;
        }
    }
}
