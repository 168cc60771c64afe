namespace SpecTools.Specs;

/// <summary>Finds the files of a repository that the dependencies of its specs lead to.</summary>
internal interface IDependencyFinder
{
    /// <summary>The absolute path of the file, or null where the repository has none. Nothing is thrown.</summary>
    /// <param name="address">What is looked for.</param>
    /// <param name="from">The spec that depends on it.</param>
    string? Find(DependencyAddress address, DependencyOrigin from);
}

/// <summary>A spec that depends on others.</summary>
/// <param name="Path">The absolute path of its file.</param>
/// <param name="Blueprint">Its own blueprint, or null where it has none.</param>
internal readonly record struct DependencyOrigin(string Path, SpecBlueprint? Blueprint);
