using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>What is known of a spec from where its file stands, before its text is looked at.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Aliases">The absolute paths of the links by which it was reached too.</param>
/// <param name="Release">The release, or null where nothing says.</param>
/// <param name="Status">Where the spec is in its life.</param>
/// <param name="Template">The template in force: its path, or the name of a built-in one.</param>
/// <param name="LastWriteTime">When the file was last written, in local time.</param>
/// <param name="Companion">The file of metadata beside the spec, or null where there is none.</param>
internal sealed record SpecPlace(
    string Path,
    IReadOnlyList<string> Aliases,
    ReleaseName? Release,
    SpecStatus Status,
    string Template,
    DateTime LastWriteTime,
    SourceText? Companion = null)
{
    /// <summary>Finds the files that the spec's dependencies lead to; null where nobody will ask.</summary>
    internal IDependencyFinder? Finder { get; init; }
}
