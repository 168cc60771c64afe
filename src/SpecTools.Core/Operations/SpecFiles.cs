using System.Collections.Concurrent;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>
/// The specs of repositories as an index needs them. What cannot be listed or read is not there: to complain of it is the
/// business of who reads it for its own sake.
/// </summary>
/// <param name="workshop">What is remembered.</param>
internal sealed class SpecFiles(Workshop workshop) : ISpecFiles
{
    private readonly ConcurrentDictionary<string, SpecBlueprint?> blueprints = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> List(string folder) => new FolderSearch(workshop.Settings, workshop.Folders).Search(folder, recurse: true)
        .Select(outcome => outcome.Value?.Path)
        .OfType<string>()
        .Where(path => FileKinds.ReasonToPass(path) is null && FileKinds.ReasonToPass(path, SettingsOf(path)) is null);

    /// <inheritdoc/>
    public string? Follow(string path)
    {
        try
        {
            return File.Exists(path) ? LinkFile.Follow(path, workshop.Folders).Path : null;
        }
        catch (SpecException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public SpecBlueprint? BlueprintOf(string path) => blueprints.GetOrAdd(path, Read);

    /// <inheritdoc/>
    public SpecSettings SettingsOf(string path)
    {
        try
        {
            return workshop.Settings.For(path, preset: null);
        }
        catch (SpecException)
        {
            return new SpecSettings();
        }
    }

    private SpecBlueprint? Read(string path)
    {
        try
        {
            var file = LinkFile.Follow(path, workshop.Folders);
            var place = new SpecPlace(file.Path, [], null, SpecStatus.Unknown, "", file.LastWriteTime);
            return SpecReader.Read(SourceText.Read(file.Path), SpecFormats.Of(file.Path), workshop.Markdown, place).Spec.Blueprint;
        }
        catch (SpecException)
        {
            return null;
        }
    }
}
