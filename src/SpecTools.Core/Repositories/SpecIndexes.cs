using System.Collections.Concurrent;
using SpecTools.Specs;

namespace SpecTools.Repositories;

/// <summary>The indexes of all repositories that specs were read from, each made when it is first needed.</summary>
/// <param name="files">Lists and reads their specs.</param>
internal sealed class SpecIndexes(ISpecFiles files) : IDependencyFinder
{
    private readonly ConcurrentDictionary<string, RepositoryRoot> roots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SpecIndex> indexes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string? Find(DependencyAddress address, DependencyOrigin from)
    {
        var folder = Path.GetDirectoryName(from.Path)!;
        var root = roots.GetOrAdd(folder, _ => RepositoryRoot.Of(folder, files.SettingsOf(from.Path)));
        return indexes.GetOrAdd(root.Specs, _ => new SpecIndex(root, files)).Find(address, from);
    }
}
