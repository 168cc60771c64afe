using System.Collections.Concurrent;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>The views of all repositories that specs were read from, each made when it is first needed. Any thread may ask.</summary>
internal sealed class RepositoryViews
{
    private readonly ConcurrentDictionary<string, RepositoryRoot> roots = new(PathNames.Comparer);
    private readonly ConcurrentDictionary<string, RepositoryView> views = new(PathNames.Comparer);

    /// <summary>The view of the repository that a file is in.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="settings">The settings for it.</param>
    internal RepositoryView Of(string path, SpecSettings settings)
    {
        var root = roots.GetOrAdd(Path.GetDirectoryName(path)!, folder => RepositoryView.RootOf(folder, settings));
        return views.GetOrAdd(root.Path, _ => new RepositoryView(root, settings));
    }
}
